package org.guiju.rules;

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
 * Weaves a call of {@link TimeBudget#tick} into the compiled conditions that compare two or more
 * facts, and into the consequences. Conditions on a single fact are left alone: they run once per
 * fact and would pay for it.
 */
final class TickWeaver {
  private static final String BUDGET = Type.getInternalName(TimeBudget.class);

  private TickWeaver() {}

  /** Rewrites the lambda classes of a built module in memory, before any of them is loaded. */
  static void weave(InternalKieModule built) {
    MemoryKieModule module =
        (MemoryKieModule)
            (built instanceof CanonicalKieModule canonical
                ? canonical.getInternalKieModule()
                : built);
    MemoryFileSystem files = module.getMemoryFileSystem();
    for (String name : List.copyOf(module.getFileNames())) {
      if (name.endsWith(".class") && name.contains("/Lambda")) {
        files.write(name, woven(module.getBytes(name)), true);
      }
    }
  }

  private static byte[] woven(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new TickAdder(writer), 0);
    return writer.toByteArray();
  }

  private static final class TickAdder extends ClassVisitor {
    TickAdder(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      int arguments = Type.getArgumentTypes(descriptor).length;
      boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
      boolean join = name.equals("test") && arguments >= 2;
      return !bridge && (join || name.equals("execute")) ? new TickFirst(method) : method;
    }
  }

  private static final class TickFirst extends MethodVisitor {
    TickFirst(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      visitMethodInsn(Opcodes.INVOKESTATIC, BUDGET, "tick", "()V", false);
    }
  }
}
