package org.guiju.rules.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * Looks at the text as the engine is about to read it, with the engine's own parser. Building
 * already runs code: annotation values are evaluated, accumulate functions instantiated,
 * enumerations initialised. None of these, and nothing else that is more than a plain rule, gets
 * through. The lint says the same with better words; this gate holds when the lint has a hole or
 * reads a text otherwise than the engine.
 */
public final class SourceGate {
  private static final Pattern PACKAGE = Pattern.compile("guiju(\\.\\w+)*");
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}\\p{N}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf} _.,:;%+<=>≤≥±×、，。；：！？·…]{1,200}");
  private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]{1,60}");
  private static final Pattern TYPE = Pattern.compile("\\w{1,60}");
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "\\s*findings\\.record\\(\\s*\\$\\w+\\.at\\(\\s*\"\\w*\"\\s*\\)\\s*\\)\\s*;\\s*");

  /** Java decodes it before it reads anything else, so no parser of rules sees what it means. */
  private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\u");

  private static final Set<Class<?>> LOGICAL =
      Set.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class, ForallDescr.class);
  private static final String REFUSED = "含有不允许的写法：";

  private final List<String> refusals = new ArrayList<>();
  private String rule;

  private SourceGate() {}

  /**
   * Everything in {@code text} that is more than plain rules, one sentence each.
   *
   * @param imports the only types it may import
   */
  public static List<String> refusals(String text, Set<String> imports) {
    SourceGate gate = new SourceGate();
    gate.check(text, imports);
    return gate.refusals;
  }

  private void check(String text, Set<String> imports) {
    if (!SourceSize.isParsable(text)) {
      require(false, "文件太长，或括号嵌套太深");
      return;
    }
    require(!UNICODE_ESCAPE.matcher(text).find(), "\\u 转义");
    DrlParser parser = new DrlParser();
    try {
      PackageDescr parsed = parser.parse(false, text);
      require(parsed != null && !parser.hasErrors(), "语法错误");
      if (refusals.isEmpty()) {
        require(SourceSize.isCompilable(parsed.getRules()), "规则、条件或“或者”太多");
        checkFile(parsed, imports);
        parsed.getRules().forEach(this::checkRule);
      }
    } catch (DroolsParserException | RuntimeException broken) {
      require(false, "语法错误");
    } catch (StackOverflowError deep) {
      require(false, "括号或条件嵌套太深");
    }
  }

  private void checkFile(PackageDescr file, Set<String> imports) {
    require(
        PACKAGE.matcher(file.getNamespace()).matches() && file.getUnit() == null, "package 或 unit");
    require(file.getImports().stream().allMatch(i -> imports.contains(i.getTarget())), "import");
    require(
        file.getGlobals().stream().allMatch(global -> global.getIdentifier().equals("findings")),
        "global");
    Stream.of(
            file.getFunctionImports(),
            file.getAccumulateImports(),
            file.getFunctions(),
            file.getTypeDeclarations(),
            file.getEnumDeclarations(),
            file.getEntryPointDeclarations(),
            file.getWindowDeclarations(),
            file.getAttributes())
        .flatMap(Collection::stream)
        .forEach(other -> require(false, "import、function、declare 或属性"));
  }

  private void checkRule(RuleDescr descr) {
    boolean named = NAME.matcher(descr.getName()).matches();
    rule = named ? descr.getName() : null;
    require(named, "规则名中的特殊字符");
    require(!(descr instanceof QueryDescr) && descr.getUnit() == null, "query");
    require(descr.getAttributes().isEmpty() && descr.getParentName() == null, "规则的属性");
    require(descr.getNamedConsequences().isEmpty(), "多个 then");
    require(CONSEQUENCE.matcher(String.valueOf(descr.getConsequence())).matches(), "then 中的代码");
    checkAnnotations(descr);
    checkCondition(descr.getLhs());
  }

  private void checkCondition(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      checkPattern(pattern);
    } else if (descr instanceof AccumulateDescr accumulate) {
      checkAccumulate(accumulate);
    } else {
      require(LOGICAL.contains(descr.getClass()), "eval 或其他条件");
    }
    if (descr instanceof AnnotatedBaseDescr annotated) {
      checkAnnotations(annotated);
    }
    if (LOGICAL.contains(descr.getClass())) {
      ((ConditionalElementDescr) descr).getDescrs().forEach(one -> checkCondition((BaseDescr) one));
    }
  }

  private void checkPattern(PatternDescr pattern) {
    String variable = pattern.getIdentifier();
    boolean plain = variable == null || variable.isEmpty() || VARIABLE.matcher(variable).matches();
    require(plain, "不以 $ 开头的变量名");
    require(pattern.getBehaviors().isEmpty() && !pattern.isQuery(), "over 或查询");
    if (pattern.getSource() == null) {
      require(TYPE.matcher(pattern.getObjectType()).matches(), "带包名的类型");
    } else {
      checkCondition(pattern.getSource());
    }
  }

  private void checkAccumulate(AccumulateDescr accumulate) {
    boolean code =
        Stream.of(
                accumulate.getInitCode(),
                accumulate.getActionCode(),
                accumulate.getReverseCode(),
                accumulate.getResultCode())
            .anyMatch(block -> block != null && !block.isBlank());
    require(!code, "accumulate 的代码块");
    checkCondition(accumulate.getInput());
  }

  private void checkAnnotations(AnnotatedBaseDescr descr) {
    require(descr.getAnnotations().isEmpty(), "注解");
  }

  private void require(boolean good, String what) {
    if (!good) {
      refusals.add((rule == null ? "规则文件" : "规则“" + rule + "”") + REFUSED + what + "。");
    }
  }
}
