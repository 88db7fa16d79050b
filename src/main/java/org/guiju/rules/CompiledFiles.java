package org.guiju.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The compiled rule files of one tree. A content is compiled once: what an earlier version compiled
 * is used again, and what nobody asks for is not compiled at all.
 */
final class CompiledFiles {
  private final Map<String, RuleSource> sources;
  private final CompiledArchive archive;
  private final Map<String, CompiledFile> compiled = new ConcurrentHashMap<>();

  /**
   * The files of one tree.
   *
   * @param sources all rule files of the tree
   * @param archive files compiled when the artifact was built
   * @param before files of an earlier version; null for none
   */
  CompiledFiles(List<RuleSource> sources, CompiledArchive archive, CompiledFiles before) {
    this.archive = archive;
    this.sources = sources.stream().collect(Collectors.toMap(RuleSource::file, source -> source));
    if (before != null) {
      for (RuleSource source : sources) {
        CompiledFile known = before.compiled.get(source.packageName());
        if (known != null) {
          compiled.put(source.packageName(), known);
        }
      }
    }
  }

  /** Every file with what became of it, after {@link #compileAll} had nothing to say. */
  Map<RuleSource, CompiledFile> all() {
    return sources.values().stream()
        .collect(Collectors.toMap(source -> source, source -> compiled.get(source.packageName())));
  }

  /** Compiles every file that is not yet, and says what the engine refuses. */
  List<RuleProblem> compileAll() {
    return compile(sources.values());
  }

  /**
   * The compiled files at {@code paths}, by path.
   *
   * @throws RuleSetRefusedException when the engine refuses one
   */
  Map<String, CompiledFile> get(Collection<String> paths) {
    List<RuleSource> asked = paths.stream().distinct().map(sources::get).toList();
    List<RuleProblem> problems = compile(asked);
    if (!problems.isEmpty()) {
      throw new RuleSetRefusedException(problems);
    }
    return asked.stream()
        .collect(Collectors.toMap(RuleSource::file, source -> compiled.get(source.packageName())));
  }

  private synchronized List<RuleProblem> compile(Collection<RuleSource> asked) {
    missing(asked).parallelStream().forEach(this::takeFromArchive);
    List<RuleSource> missing = missing(asked);
    List<RuleProblem> problems = new ArrayList<>();
    batches(missing).parallelStream().map(this::compileBatch).toList().forEach(problems::addAll);
    return problems;
  }

  private List<RuleSource> missing(Collection<RuleSource> asked) {
    return asked.stream().filter(source -> !compiled.containsKey(source.packageName())).toList();
  }

  private void takeFromArchive(RuleSource source) {
    archive.find(source).ifPresent(file -> compiled.put(source.packageName(), file));
  }

  /** Sources in as many parts as there are processors: those of a part share a compiler's start. */
  private static List<List<RuleSource>> batches(List<RuleSource> sources) {
    int parts = Math.min(Runtime.getRuntime().availableProcessors(), sources.size());
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                IntStream.range(0, sources.size())
                    .filter(i -> i % parts == part)
                    .mapToObj(sources::get)
                    .toList())
        .toList();
  }

  private List<RuleProblem> compileBatch(List<RuleSource> batch) {
    try {
      Map<String, CompiledFile> files = KieCompiler.compile(batch);
      return batch.stream()
          .flatMap(source -> accept(source, files.get(source.packageName())).stream())
          .toList();
    } catch (KieCompiler.RefusedException refused) {
      return batch.size() == 1
          ? refusals(batch.get(0), refused)
          : batch.stream().flatMap(one -> compileBatch(List.of(one)).stream()).toList();
    }
  }

  /** Keeps a compiled file unless its rules would be slow. */
  private List<RuleProblem> accept(RuleSource source, CompiledFile file) {
    List<RuleProblem> slow = JoinCheck.check(source, file);
    if (slow.isEmpty()) {
      compiled.put(source.packageName(), file);
    }
    return slow;
  }

  /** The engine's words carry no usable place, so each statement is tried by itself. */
  private static List<RuleProblem> refusals(
      RuleSource source, KieCompiler.RefusedException together) {
    List<RuleProblem> problems = new ArrayList<>();
    for (Statement statement : source.statements()) {
      try {
        KieCompiler.compile(List.of(source.only(statement)));
      } catch (KieCompiler.RefusedException alone) {
        problems.add(problem(statement, alone));
      }
    }
    return problems.isEmpty() ? List.of(problem(source.statements().get(0), together)) : problems;
  }

  private static RuleProblem problem(Statement statement, KieCompiler.RefusedException refused) {
    return new RuleProblem(
        statement.position().file(),
        statement.position().line(),
        0,
        statement.name(),
        "引擎不能编译：" + refused.messages().get(0));
  }
}
