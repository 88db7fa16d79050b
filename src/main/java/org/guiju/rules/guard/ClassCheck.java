package org.guiju.rules.guard;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Compares the form of one generated class with the list, and hands its methods on. */
final class ClassCheck extends ClassVisitor {
  private static final int NEVER =
      Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT;

  private final List<Refusal> refusals = new ArrayList<>();
  private String self;
  private GeneratedName kind;

  ClassCheck() {
    super(Opcodes.ASM9);
  }

  /**
   * Something a class does that is not on the list.
   *
   * @param method method it was found in; null for the class as such
   * @param words what it does, in Chinese, to follow the name of the rule
   */
  record Refusal(String method, String words) {}

  List<Refusal> refusals() {
    return refusals;
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    self = name;
    kind = GeneratedName.of(name).orElseThrow();
    require(kind.name(), "extends " + parent, null, "继承了 " + shown(parent));
    for (String type : interfaces) {
      require(kind.name(), "implements " + withoutNumber(type), null, "实现了接口 " + shown(type));
    }
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    require(kind.name(), "field " + kind.field(name), null, "声明了 " + name);
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
    String section = kind + " " + kind.method(name, bridge);
    if (!CodeList.knows(section) || (access & NEVER) != 0) {
      refuse(name, "定义了方法或嵌套的代码");
      return null;
    }
    if (kind == GeneratedName.LAMBDA && !name.equals("valueOf")) {
      checkTypes(name, descriptor);
    }
    return new MethodCheck(self, section, words -> refuse(name, words));
  }

  private void checkTypes(String method, String descriptor) {
    for (Type type : Type.getArgumentTypes(descriptor)) {
      boolean plain =
          type.getSort() < Type.ARRAY
              || FactCode.isFact(type.getInternalName())
              || FactCode.isValue(type.getInternalName())
              || type.getInternalName().equals("org/guiju/findings/FindingSink");
      if (!plain) {
        refuse(method, "用到了 " + type.getClassName());
      }
    }
  }

  private void require(String section, String entry, String method, String words) {
    if (!CodeList.allows(section, entry)) {
      refuse(method, words);
    }
  }

  private void refuse(String method, String words) {
    refusals.add(new Refusal(method, words));
  }

  /** {@code Predicate2} and {@code ConsequenceBuilder$_2} stand for any number of arguments. */
  static String withoutNumber(String type) {
    return type.replaceFirst("_?\\d+$", "");
  }

  /** The name as authors know it; nothing for a generated class, whose name means nothing. */
  static String shown(String internalName) {
    boolean generated = internalName.startsWith("guiju/");
    return generated ? "生成的代码" : internalName.replace('/', '.').replace('$', '.');
  }
}
