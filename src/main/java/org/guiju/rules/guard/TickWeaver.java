package org.guiju.rules.guard;

import java.util.ArrayList;
import java.util.List;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.modelcompiler.CanonicalKieModule;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Weaves the {@link TimeBudget} into compiled rules: a tick into consequences, and a watch over the
 * texts they search for regular expressions. Joins have their own {@link JoinMeter}; conditions on
 * a single fact run once per fact and end by themselves.
 */
public final class TickWeaver {
  private static final String BUDGET = Type.getInternalName(TimeBudget.class);
  private static final String WATCHED = Type.getInternalName(WatchedText.class);

  private TickWeaver() {}

  /** Rewrites the classes of a built module in memory, before any of them is loaded. */
  public static void weave(InternalKieModule built) {
    MemoryKieModule module =
        (MemoryKieModule)
            (built instanceof CanonicalKieModule canonical
                ? canonical.getInternalKieModule()
                : built);
    List<byte[]> classes = new ArrayList<>();
    for (String path : module.getFileNames()) {
      if (path.endsWith(".class")) {
        classes.add(module.getBytes(path));
      }
    }
    LambdaOwners owners = LambdaOwners.of(classes);
    MemoryFileSystem files = module.getMemoryFileSystem();
    for (byte[] original : classes) {
      ClassReader reader = new ClassReader(original);
      String name = reader.getClassName();
      if (GeneratedName.of(name).filter(GeneratedName.LAMBDA::equals).isPresent()) {
        String rules = String.join("、", owners.rules(name));
        files.write(name + ".class", woven(reader, rules), true);
      }
    }
  }

  private static byte[] woven(ClassReader reader, String rules) {
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Weaving(writer, rules), 0);
    return writer.toByteArray();
  }

  private static final class Weaving extends ClassVisitor {
    private final String rules;

    Weaving(ClassVisitor next, String rules) {
      super(Opcodes.ASM9, next);
      this.rules = rules;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
      return new WovenMethod(method, rules, name.equals("execute") && !bridge);
    }
  }

  private static final class WovenMethod extends MethodVisitor {
    private final String rules;
    private final boolean ticks;

    WovenMethod(MethodVisitor next, String rules, boolean ticks) {
      super(Opcodes.ASM9, next);
      this.rules = rules;
      this.ticks = ticks;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (ticks) {
        visitLdcInsn(rules);
        visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, "tick", "(Ljava/lang/String;)V", false);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      if (owner.equals("java/util/regex/Pattern") && name.equals("matcher")) {
        visitLdcInsn(rules);
        String watched =
            "(Ljava/util/regex/Pattern;Ljava/lang/CharSequence;Ljava/lang/String;)"
                + "Ljava/util/regex/Matcher;";
        super.visitMethodInsn(Opcodes.INVOKESTATIC, WATCHED, "matcher", watched, false);
      } else if (owner.equals("java/util/regex/Matcher") && name.equals("matches")) {
        String watched = "(Ljava/util/regex/Matcher;)Z";
        super.visitMethodInsn(Opcodes.INVOKESTATIC, WATCHED, "matches", watched, false);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
      }
    }
  }
}
