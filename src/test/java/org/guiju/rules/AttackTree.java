package org.guiju.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.Fact;
import org.guiju.facts.Origin;
import org.guiju.findings.FindingSink;
import org.guiju.rules.guard.TimeBudget;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.StatelessKieSession;

/** The hostile rule files of {@code src/test/resources/attacks}, and ways to feed them in. */
final class AttackTree {
  private static final AtomicLong BUILDS = new AtomicLong();
  private static final Path FOLDER = Path.of("src/test/resources/attacks");
  private static final Pattern HONEST_ANNOTATION =
      Pattern.compile("@(Id|Article|Severity|Message|Fix)\\(\"[^\"]*\"\\)");

  /** What has to come before any import; the rest of the head goes after it. */
  private static final Pattern OWN_HEAD =
      Pattern.compile("(?m)^(package .*|unit .*|dialect .*|expander .*|template header)$");

  private AttackTree() {}

  /** Names of the hostile files, without their ending. */
  static Stream<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".drl"))
          .map(name -> name.substring(0, name.length() - ".drl".length()))
          .sorted()
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".drl"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A whole tree with the hostile text as its one rule file. */
  static RuleTrees treeOf(String text) {
    return RuleTrees.aTree().file("TST-001", "2020-01-01", text);
  }

  /**
   * The text as the engine would read it had nobody looked at it before: only the annotations that
   * every honest rule has are left out.
   */
  static RuleSource unlinted(String text) {
    String head = RuleSource.of("f", "", List.of()).text();
    String imports = head.substring(head.indexOf(';'));
    String rules = HONEST_ANNOTATION.matcher(text).replaceAll("");
    String whole =
        OWN_HEAD.matcher(rules).find()
            ? OWN_HEAD.matcher(rules).replaceFirst("$0\n" + imports.substring(1))
            : "package guiju.attack" + imports + rules;
    return new RuleSource("f", "guiju.attack", text, List.of(), whole);
  }

  /** What the whole chain says of the text; nothing when it is accepted. */
  static List<RuleProblem> problems(String text) {
    try {
      treeOf(text).read();
      return List.of();
    } catch (RuleSetRefusedException refused) {
      return refused.problems();
    }
  }

  /** What the engine makes of {@code source} with no guard around it; empty when it cannot. */
  static Optional<InternalKieModule> build(RuleSource source) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    ReleaseId release =
        services.newReleaseId("org.guiju", "attack", "a" + BUILDS.incrementAndGet());
    files.generateAndWritePomXML(release);
    files.write(
        "src/main/resources/guiju/attack/rules.drl",
        services
            .getResources()
            .newByteArrayResource(source.text().getBytes(StandardCharsets.UTF_8), "UTF-8"));
    try {
      KieBuilder builder = services.newKieBuilder(files, Fact.class.getClassLoader());
      builder.buildAll(ExecutableModelProject.class);
      return builder.getResults().hasMessages(Message.Level.ERROR)
          ? Optional.empty()
          : Optional.of((InternalKieModule) builder.getKieModule());
    } catch (RuntimeException | LinkageError | AssertionError broken) {
      return Optional.empty();
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  /**
   * Runs all rules of a compiled file over a few rows, for two seconds at most.
   *
   * @return the rules at work when the time was up; empty when they came to an end
   */
  static Optional<String> run(CompiledFile compiled) {
    Map<String, CompiledFile> rules = new HashMap<>();
    compiled.rules().keySet().forEach(name -> rules.put(name, compiled));
    StatelessKieSession session = KieCompiler.base(rules).newStatelessKieSession();
    session.setGlobal("findings", (FindingSink) place -> {});
    long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    try {
      TimeBudget.run(end, () -> session.execute(rows()));
      return Optional.empty();
    } catch (RuntimeException failure) {
      return Optional.of(exhausted(failure).rules());
    }
  }

  private static TimeBudget.ExhaustedException exhausted(RuntimeException failure) {
    try {
      TimeBudget.ExhaustedException.rethrow(failure);
    } catch (TimeBudget.ExhaustedException exhausted) {
      return exhausted;
    }
    throw failure;
  }

  private static List<AllocationRow> rows() {
    return IntStream.range(0, 20).mapToObj(i -> row("a".repeat(40) + "x".repeat(i))).toList();
  }

  private static AllocationRow row(String name) {
    BigDecimal amount = BigDecimal.ONE.negate();
    return new AllocationRow(
        Origin.of("row"),
        name,
        "UNIT",
        amount,
        amount,
        amount,
        null,
        name,
        null,
        null,
        null,
        null,
        null,
        1L,
        1L,
        false,
        amount);
  }
}
