package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {
  @TempDir Path place;
  private Path folder;

  @BeforeEach
  void write() {
    folder = place.resolve("rules");
    TrialRules.write(folder, TrialRules.texts(100));
  }

  private RuleFiles read() {
    return new RuleFolder(folder).read();
  }

  private void refusedAt(String file, String words) {
    assertThat(read().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.message()).contains(words);
            });
  }

  @Test
  void a_folder_reads_as_the_tree_that_was_written() {
    assertThat(read()).isEqualTo(TrialRules.files(100));
  }

  @Test
  void what_editors_and_git_leave_behind_is_no_part_of_the_tree() {
    TrialRules.save(folder, ".git/hooks/document.yaml", "x");
    TrialRules.save(folder, "cap/.#limits.yaml", "x");
    TrialRules.save(folder, "cap/~$limits.xlsx", "x");
    TrialRules.save(folder, "cap/limits.yaml~", "x");
    TrialRules.save(folder, "README.md", "x");
    assertThat(read().sha256()).isEqualTo(TrialRules.files(100).sha256());
  }

  @Test
  void a_missing_folder_is_a_problem_and_does_not_tell_where_it_was() {
    TrialRules.remove(folder);
    refusedAt("rules", "不存在");
    assertThat(read().problems().toString()).doesNotContain(place.toString());
  }

  @Test
  void an_empty_folder_is_a_problem() throws IOException {
    TrialRules.remove(folder);
    Files.createDirectory(folder);
    refusedAt("rules", "没有规则文件");
  }

  @Test
  void a_file_as_large_as_no_rule_is_left_unread() throws IOException {
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("cap/a.drl").toFile(), "rw")) {
      large.setLength(1L << 40);
    }
    refusedAt("cap/a.drl", "1099511627776 字节");
  }

  @Test
  void a_folder_reached_by_a_link_is_read() throws IOException {
    Path current = Files.createSymbolicLink(place.resolve("current"), folder);
    assertThat(new RuleFolder(current).read()).isEqualTo(TrialRules.files(100));
  }

  @Test
  void links_inside_the_folder_are_followed_as_mounted_settings_need_it() throws IOException {
    Files.move(
        folder.resolve("cap"), Files.createDirectory(folder.resolve(".data")).resolve("cap"));
    Files.createSymbolicLink(folder.resolve("cap"), Path.of(".data", "cap"));
    assertThat(read()).isEqualTo(TrialRules.files(100));
  }

  @Test
  void links_out_of_the_folder_are_not_followed() throws IOException {
    Path outside = Files.createDirectory(place.resolve("outside"));
    Files.writeString(outside.resolve("document.yaml"), "id: outside");
    Files.createSymbolicLink(folder.resolve("outside"), outside);
    Files.createSymbolicLink(folder.resolve("cap/a.yaml"), outside.resolve("document.yaml"));
    assertThat(read().problems())
        .extracting(RuleProblem::file)
        .containsExactlyInAnyOrder("outside", "cap/a.yaml");
    assertThat(read().texts()).isEqualTo(TrialRules.texts(100));
  }

  @Test
  void a_link_to_nothing_is_a_problem() throws IOException {
    Files.createSymbolicLink(folder.resolve("cap/a.yaml"), Path.of("nowhere"));
    refusedAt("cap/a.yaml", "不能读取");
  }

  @Test
  void a_link_that_leads_back_is_a_problem() throws IOException {
    Files.createSymbolicLink(folder.resolve("cap/again"), folder.resolve("cap"));
    refusedAt("cap/again", "指回");
  }

  @Test
  void listings_differ_when_a_file_was_replaced_by_one_of_the_same_size() {
    RuleFolder rules = new RuleFolder(folder);
    FolderListing before = rules.list();
    assertThat(rules.list()).isEqualTo(before);
    TrialRules.save(folder, TrialRules.LIMITS, TrialRules.limits(200));
    assertThat(rules.list()).isNotEqualTo(before);
  }
}
