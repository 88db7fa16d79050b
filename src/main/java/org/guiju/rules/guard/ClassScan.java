package org.guiju.rules.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.objectweb.asm.ClassReader;

/**
 * Reads every class that was generated for rules before any of them is loaded, and refuses what is
 * not on the list of {@code generated-code.txt}. Rule text becomes Java; whatever an author
 * smuggles past the checks of the text has to appear here as an instruction.
 */
public final class ClassScan {
  private static final String ADVICE = "规则只能使用事实的字段、比较和 rules/README.md 列出的方法。";
  private static final String FOREIGN = "规则文件定义了类型、函数、嵌套的类或 accumulate 的代码块。" + ADVICE;

  private ClassScan() {}

  /** One sentence in Chinese for each rule of a built module that does more than it may. */
  public static List<String> refusals(InternalKieModule built) {
    List<byte[]> classes = new ArrayList<>();
    for (String path : built.getFileNames()) {
      if (path.endsWith(".class")) {
        byte[] code = built.getBytes(path);
        String name = new ClassReader(code).getClassName();
        if (GeneratedName.of(name).isEmpty() || !path.equals(name + ".class")) {
          return List.of(FOREIGN);
        }
        classes.add(code);
      }
    }
    return refusals(classes);
  }

  private static List<String> refusals(List<byte[]> classes) {
    LambdaOwners owners = LambdaOwners.of(classes);
    List<String> sentences = new ArrayList<>();
    Set<String> reported = new LinkedHashSet<>();
    for (byte[] code : classes) {
      ClassCheck check = new ClassCheck();
      ClassReader reader = new ClassReader(code);
      reader.accept(check, ClassReader.SKIP_FRAMES);
      for (ClassCheck.Refusal refusal : check.refusals()) {
        String owner = owners.words(reader.getClassName(), refusal.method());
        if (reported.add(owner)) {
          sentences.add(owner + refusal.words() + "。" + ADVICE);
        }
      }
    }
    return sentences;
  }
}
