package org.guiju.rules.guard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Compares every instruction of one generated method with the list. Jumps may only lead forward and
 * no listed method leads back to the caller, so the work of a method is bounded by its length.
 */
final class MethodCheck extends MethodVisitor {
  private static final String CONCAT = "java/lang/invoke/StringConcatFactory";
  private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern LARGE_COUNT = Pattern.compile("[{,]\\d{4}");

  private final String self;
  private final String section;
  private final Consumer<String> refusals;
  private final Set<Label> passed = new HashSet<>();

  /** The constant that the instruction just before left on the stack; null when it left none. */
  private Object constant;

  MethodCheck(String self, String section, Consumer<String> refusals) {
    super(Opcodes.ASM9);
    this.self = self;
    this.section = section;
    this.refusals = refusals;
  }

  @Override
  public void visitInsn(int opcode) {
    boolean pushes = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5;
    if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      refusals.accept("使用了 synchronized");
    } else if (opcode == Opcodes.ATHROW) {
      require("throw", "抛出了异常");
    }
    constant = pushes ? (Object) (opcode - Opcodes.ICONST_0) : null;
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      refusals.accept("创建了数组");
    }
    constant = operand;
  }

  @Override
  public void visitVarInsn(int opcode, int index) {
    if (opcode == Opcodes.RET) {
      refusals.accept("含有循环");
    }
    constant = null;
  }

  @Override
  public void visitIincInsn(int index, int increment) {
    refusals.accept("改变了变量的值");
    constant = null;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW) {
      require("new " + neutral(type), "创建了 " + ClassCheck.shown(type));
    } else if (opcode == Opcodes.ANEWARRAY) {
      boolean sized = constant instanceof Integer;
      require((sized ? "array " : "copy ") + neutral(type), "创建了数组");
    } else {
      boolean cast = opcode == Opcodes.CHECKCAST && isAllowedType("cast ", type);
      if (!cast) {
        refusals.accept("把值当作 " + ClassCheck.shown(type));
      }
    }
    constant = null;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    boolean reads = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
    String field = GeneratedName.of(owner).map(kind -> kind.field(name)).orElse(name);
    require(
        (reads ? "read " : "write ") + neutral(owner) + "." + field,
        "用到了 " + ClassCheck.shown(owner) + "." + name);
    constant = null;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean ofInterface) {
    String words = "调用了 " + ClassCheck.shown(owner) + "." + name;
    String method = GeneratedName.of(owner).map(kind -> kind.method(name, false)).orElse(name);
    if (FactCode.isMethod(owner, name, descriptor)) {
      boolean place = name.equals("at") && allows("call FACT.at");
      if (!place && !allows("call FACT")) {
        refusals.accept(words);
      }
    } else {
      require("call " + neutral(owner) + "." + method, words);
    }
    if (owner.equals("java/math/BigDecimal") && !isPlainNumber(name, descriptor)) {
      refusals.accept("用到了过大或写法不明的数字");
    }
    if (owner.equals("java/util/regex/Pattern") && name.equals("compile")) {
      checkRegex();
    }
    constant = null;
  }

  /** A number of the text with a huge exponent would fill the memory at the first addition. */
  private boolean isPlainNumber(String name, String descriptor) {
    if (!name.equals("<init>")) {
      return !name.equals("valueOf") || descriptor.equals("(J)Ljava/math/BigDecimal;");
    }
    if (!(constant instanceof String text) || text.length() > LONGEST_NUMBER) {
      return descriptor.equals("(I)V") || descriptor.equals("(J)V");
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) <= LONGEST_NUMBER;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private void checkRegex() {
    try {
      if (!(constant instanceof String text)) {
        refusals.accept("用到了不是常量的正则表达式");
      } else if (Pattern.compile(text).flags() != 0 || LARGE_COUNT.matcher(text).find()) {
        refusals.accept("用到了可能极慢的正则表达式");
      }
    } catch (PatternSyntaxException | StackOverflowError broken) {
      refusals.accept("用到了写法有误的正则表达式");
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    boolean concat =
        bootstrap.getOwner().equals(CONCAT)
            && bootstrap.getName().equals("makeConcatWithConstants")
            && Arrays.stream(arguments).allMatch(String.class::isInstance)
            && allows("concat");
    boolean make =
        bootstrap.getOwner().equals(LAMBDA)
            && bootstrap.getName().equals("metafactory")
            && arguments[1] instanceof Handle handle
            && handle.getTag() == Opcodes.H_NEWINVOKESPECIAL
            && allows("make " + handle.getOwner());
    if (!concat && !make) {
      refusals.accept(bootstrap.getOwner().equals(CONCAT) ? "拼接了文字" : "使用了 lambda 或不允许的函数");
    }
    constant = null;
  }

  @Override
  public void visitLdcInsn(Object value) {
    boolean text = value instanceof String || value instanceof Number;
    boolean type = value instanceof Type literal && isAllowedType("class ", name(literal));
    if (!text && !type) {
      refusals.accept("用到了类 " + (value instanceof Type named ? named.getClassName() : value));
    }
    constant = value;
  }

  private static String name(Type type) {
    return type.getSort() == Type.OBJECT ? type.getInternalName() : type.getDescriptor();
  }

  @Override
  public void visitJumpInsn(int opcode, Label target) {
    forward(target);
    constant = null;
  }

  @Override
  public void visitTableSwitchInsn(int low, int high, Label other, Label... targets) {
    choice(other, targets);
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] targets) {
    choice(other, targets);
  }

  private void choice(Label other, Label... targets) {
    require("choose", "使用了 switch");
    forward(other);
    Arrays.stream(targets).forEach(this::forward);
    constant = null;
  }

  private void forward(Label target) {
    if (passed.contains(target)) {
      refusals.accept("含有循环");
    }
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
    constant = null;
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    refusals.accept("创建了数组");
    constant = null;
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    refusals.accept("使用了 try … catch");
  }

  private boolean isAllowedType(String verb, String type) {
    return allows(verb + neutral(type))
        || (FactCode.isFact(type) && allows(verb + "FACT"))
        || (FactCode.isValue(type) && allows(verb + "VALUE"));
  }

  private String neutral(String owner) {
    if (owner.equals(self)) {
      return "SELF";
    }
    return GeneratedName.of(owner)
        .map(GeneratedName::name)
        .orElseGet(() -> ClassCheck.withoutNumber(owner));
  }

  private boolean allows(String entry) {
    return CodeList.allows(section, entry);
  }

  private void require(String entry, String words) {
    if (!allows(entry)) {
      refusals.accept(words);
    }
  }
}
