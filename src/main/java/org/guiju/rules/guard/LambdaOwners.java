package org.guiju.rules.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which rules a generated class belongs to. The class itself does not say; the method that builds a
 * rule names it and mentions every condition it uses. Equal conditions are one class, so there may
 * be several rules.
 */
final class LambdaOwners {
  private static final String DSL = "org/drools/modelcompiler/dsl/pattern/D";

  private final Map<String, Set<String>> rulesOfLambda = new HashMap<>();
  private final Map<String, String> ruleOfMethod = new HashMap<>();

  private LambdaOwners() {}

  static LambdaOwners of(List<byte[]> classes) {
    LambdaOwners owners = new LambdaOwners();
    for (byte[] code : classes) {
      ClassReader reader = new ClassReader(code);
      String name = reader.getClassName();
      if (GeneratedName.of(name).filter(GeneratedName.RULE_METHODS::equals).isPresent()) {
        reader.accept(owners.new RuleMethods(name), ClassReader.SKIP_DEBUG);
      }
    }
    return owners;
  }

  /** Names of the rules that use a class, in order. */
  Set<String> rules(String lambda) {
    return rulesOfLambda.getOrDefault(lambda, Set.of());
  }

  /** Words for whose code it is, to begin a sentence with. */
  String words(String type, String method) {
    String rule = ruleOfMethod.get(type + "." + method);
    Set<String> rules = rule == null ? rules(type) : Set.of(rule);
    return rules.isEmpty()
        ? "规则文件"
        : rules.stream().map(name -> "规则“" + name + "”").collect(Collectors.joining("、"));
  }

  private final class RuleMethods extends ClassVisitor {
    private final String type;

    RuleMethods(String type) {
      super(Opcodes.ASM9);
      this.type = type;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new RuleMethod(type + "." + name);
    }
  }

  private final class RuleMethod extends MethodVisitor {
    private final String method;
    private String text;

    RuleMethod(String method) {
      super(Opcodes.ASM9);
      this.method = method;
    }

    @Override
    public void visitLdcInsn(Object value) {
      text = String.valueOf(value);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      if (owner.equals(DSL) && name.equals("rule") && text != null) {
        ruleOfMethod.putIfAbsent(method, text);
      }
      text = null;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      String rule = ruleOfMethod.get(method);
      if (rule != null && name.equals("INSTANCE")) {
        rulesOfLambda.computeIfAbsent(owner, none -> new TreeSet<>()).add(rule);
      }
    }
  }
}
