package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules compiled into an archive beside a program, and what makes the archive useless. */
class CompiledArchiveTest {
  private static final Path PROGRAM = Path.of("target/classes");
  private static final String RULE = "rules/trial/TST-001-x/from-2020-01-01.drl";

  @TempDir private Path root;

  @BeforeEach
  void copyTheProgram() throws IOException {
    for (String part : List.of("org/guiju/facts", "org/guiju/findings", "org/guiju/rules")) {
      try (Stream<Path> files = Files.walk(PROGRAM.resolve(part))) {
        files.filter(Files::isRegularFile).forEach(file -> copy(PROGRAM.relativize(file)));
      }
    }
    RuleTrees.aTree()
        .rule("TST-001", "VIOLATION", "$it : Header( docNo == \"1\" )", "docNo")
        .rule("TST-002", "VIOLATION", "$it : Header( docNo == \"2\" )", "docNo")
        .files()
        .texts()
        .forEach((path, text) -> write("rules/" + path, text));
  }

  private void copy(Path file) {
    write(file.toString(), read(PROGRAM.resolve(file)));
  }

  private void write(String file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String file, byte[] content) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.write(root.resolve(file), content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path entry(String name) {
    return root.resolve(CompiledArchive.FOLDER).resolve(name);
  }

  private CompiledArchive archive(List<String> opened) throws IOException {
    return CompiledArchive.of(
        name -> {
          opened.add(name);
          return Files.exists(entry(name)) ? Files.newInputStream(entry(name)) : null;
        },
        Fingerprint.of(root));
  }

  private List<RuleSource> sources() {
    RuleFiles files = RuleFiles.in(root.resolve("rules"));
    return RuleSetReader.readLazily(files, null, CompiledArchive.EMPTY).groups().stream()
        .flatMap(group -> group.sources().stream())
        .toList();
  }

  private Stream<String> found() throws IOException {
    CompiledArchive archive = archive(new ArrayList<>());
    return sources().stream()
        .filter(source -> archive.find(source).isPresent())
        .map(RuleSource::file);
  }

  @Test
  void every_compiled_file_is_found_again() throws IOException {
    ShippedRulesCompiler.compile(root);
    assertThat(found()).hasSize(2);
  }

  @Test
  void a_file_that_was_changed_is_not_found() throws IOException {
    ShippedRulesCompiler.compile(root);
    write(RULE, Files.readString(root.resolve(RULE)).replace("\"1\"", "\"3\""));
    assertThat(found()).containsExactly("trial/TST-002-x/from-2020-01-01.drl");
  }

  @Test
  void only_the_unchanged_files_of_a_changed_tree_are_taken_from_it() throws IOException {
    ShippedRulesCompiler.compile(root);
    write(RULE, Files.readString(root.resolve(RULE)).replace("\"1\"", "\"3\""));
    List<String> opened = new ArrayList<>();

    RuleSet rules =
        RuleSetReader.readLazily(RuleFiles.in(root.resolve("rules")), null, archive(opened));
    List<RuleProblem> problems = rules.compiled().compileAll();

    assertThat(problems).isEmpty();
    assertThat(rules.compiled().all().values()).hasSize(2).doesNotContainNull();
    assertThat(opened).containsExactly(CompiledArchive.INDEX, sources().get(1).packageName());
  }

  @Test
  void nothing_is_found_once_a_class_of_the_program_has_changed() throws IOException {
    ShippedRulesCompiler.compile(root);
    write("org/guiju/facts/Money.class", read(PROGRAM.resolve("org/guiju/facts/Label.class")));
    assertThat(found()).isEmpty();
  }

  @Test
  void nothing_is_found_once_the_list_of_allowed_code_has_changed() throws IOException {
    ShippedRulesCompiler.compile(root);
    write("org/guiju/rules/guard/generated-code.txt", "");
    assertThat(found()).isEmpty();
  }

  @Test
  void a_class_that_is_new_or_called_otherwise_makes_another_program() throws IOException {
    String before = Fingerprint.of(root);
    Path label = root.resolve("org/guiju/facts/Label.class");
    Files.copy(label, label.resolveSibling("Mark.class"));
    String withMark = Fingerprint.of(root);
    Files.delete(label);
    assertThat(List.of(before, withMark, Fingerprint.of(root))).doesNotHaveDuplicates();
  }

  @Test
  void an_archive_without_its_index_is_none() throws IOException {
    ShippedRulesCompiler.compile(root);
    Files.delete(entry(CompiledArchive.INDEX));
    assertThat(found()).isEmpty();
  }

  @Test
  void what_is_not_an_index_is_not_read_as_one() throws IOException {
    for (String text : List.of("", "program\n", "program\ntree\nname\n")) {
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      assertThat(ArchiveIndex.read(new ByteArrayInputStream(content))).as(text).isEmpty();
    }
  }

  @Test
  void a_tree_that_was_compiled_is_not_compiled_again() throws IOException {
    ShippedRulesCompiler.compile(root);
    Path entry = entry(sources().get(0).packageName());
    Files.delete(entry);
    ShippedRulesCompiler.compile(root);
    assertThat(entry).doesNotExist();
  }

  @Test
  void a_changed_tree_leaves_nothing_of_the_one_before() throws IOException {
    ShippedRulesCompiler.compile(root);
    Path old = entry(sources().get(0).packageName());
    write(RULE, Files.readString(root.resolve(RULE)).replace("\"1\"", "\"3\""));
    ShippedRulesCompiler.compile(root);
    assertThat(old).doesNotExist();
    assertThat(found()).hasSize(2);
  }

  @Test
  void rules_with_problems_are_named_and_the_archive_before_them_stays() throws IOException {
    ShippedRulesCompiler.compile(root);
    write(RULE, Files.readString(root.resolve(RULE)).replace("docNo", "docNr"));
    assertThatThrownBy(() -> ShippedRulesCompiler.compile(root))
        .isInstanceOf(RuleSetRefusedException.class)
        .hasMessageContaining("docNr");
    assertThat(entry(CompiledArchive.INDEX)).exists();
  }
}
