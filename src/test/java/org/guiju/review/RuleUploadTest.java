package org.guiju.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guiju.review.ZipFixture.Entry;
import org.guiju.rules.RuleFiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleUploadTest {
  private static final String PATH = "common/limits.yaml";
  private static final UploadLimits SMALL = new UploadLimits(3, 1_000, 2_500);

  private static RuleUpload upload(byte[] zip) {
    return upload(zip, UploadLimits.STANDARD);
  }

  private static RuleUpload upload(byte[] zip, UploadLimits limits) {
    RuleUpload upload = new RuleUpload(limits);
    upload.addZip(zip);
    return upload;
  }

  private static RuleUpload upload(Entry... entries) {
    return upload(ZipFixture.zipOf(entries));
  }

  private static void refused(RuleUpload upload, String code, String words) {
    assertThat(upload.problems()).extracting(UploadProblem::code).containsExactly(code);
    assertThat(upload.problems().get(0).message()).contains(words).endsWith("。");
  }

  private static List<String> paths(RuleUpload upload) {
    assertThat(upload.problems()).isEmpty();
    return List.copyOf(upload.tree().texts().keySet());
  }

  @Nested
  class Archives {
    @Test
    void an_honest_archive_is_read_whole() {
      RuleUpload upload = upload(ZipFixture.zip(Map.of(PATH, "limits: []\n")));
      assertThat(upload.problems()).isEmpty();
      assertThat(upload.tree().texts()).containsExactly(Map.entry(PATH, "limits: []\n"));
    }

    @Test
    void stored_entries_are_read() {
      Entry entry = Entry.of(PATH, "limits: []");
      entry.method = 0;
      entry.packed = "limits: []".getBytes(StandardCharsets.UTF_8);
      assertThat(paths(upload(entry))).containsExactly(PATH);
    }

    @Test
    void folders_of_an_archive_are_no_files() {
      assertThat(paths(upload(Entry.of("common/", ""), Entry.of(PATH, "limits: []"))))
          .containsExactly(PATH);
    }

    @Test
    void an_archive_may_be_empty() {
      assertThat(upload().tree().texts()).isEmpty();
    }

    @Test
    void what_is_no_archive_is_refused() {
      byte[] rar = "Rar!\u001a\u0007 and so on, and so on".getBytes(StandardCharsets.UTF_8);
      refused(upload(rar), "upload.not-a-zip", "zip");
    }

    @Test
    void an_archive_cut_off_is_refused() {
      byte[] zip = ZipFixture.zip(Map.of(PATH, "limits: []"));
      refused(upload(Arrays.copyOf(zip, zip.length - 5)), "upload.not-a-zip", "完整");
    }

    @Test
    void no_cut_and_no_flipped_byte_of_an_archive_breaks_the_reader() {
      byte[] zip = ZipFixture.zip(Map.of(PATH, "limits: []", "common/document.yaml", "id: common"));
      for (int i = 0; i < zip.length; i++) {
        byte[] flipped = zip.clone();
        flipped[i] ^= (byte) 0xff;
        upload(flipped).problems().forEach(p -> assertThat(p.message()).endsWith("。"));
        assertThat(upload(Arrays.copyOf(zip, i)).problems()).isNotEmpty();
        assertThat(upload(Arrays.copyOfRange(zip, i + 1, zip.length)).problems()).isNotEmpty();
      }
    }

    @Test
    void a_link_is_refused_by_name() {
      Entry link = Entry.of(PATH, "/etc/passwd");
      link.mode = 0120777;
      refused(upload(link), "upload.link", "“common/limits.yaml”是链接");
    }

    @Test
    void a_device_is_refused() {
      Entry device = Entry.of(PATH, "");
      device.mode = 0020666;
      refused(upload(device), "upload.link", "设备");
    }

    @Test
    void an_encrypted_entry_is_refused() {
      Entry secret = Entry.of(PATH, "limits: []");
      secret.flags |= 1;
      refused(upload(secret), "upload.encrypted", "密码");
    }

    @Test
    void another_method_of_packing_is_refused() {
      Entry lzma = Entry.of(PATH, "limits: []");
      lzma.method = 14;
      refused(upload(lzma), "upload.method", "压缩方法");
    }

    @Test
    void a_wrong_checksum_is_refused() {
      Entry entry = Entry.of(PATH, "limits: []");
      entry.crc ^= 1;
      refused(upload(entry), "upload.broken-entry", "校验码");
    }

    @Test
    void an_entry_larger_than_it_says_is_refused() {
      Entry entry = Entry.of(PATH, "limits: []");
      entry.announced = 3;
      refused(upload(entry), "upload.broken-entry", "大小");
    }

    @Test
    void an_entry_whose_two_names_differ_is_refused() {
      Entry entry = Entry.of("common/notice.txt", "limits: []");
      entry.localName = "common/limits.yam".getBytes(StandardCharsets.UTF_8);
      refused(upload(entry), "upload.broken-zip", "不一致");
    }

    @Test
    void entries_that_share_their_content_are_refused() {
      Entry first = Entry.of(PATH, "limits: []");
      Entry second = Entry.of(PATH, "limits: []");
      second.offset = 0;
      refused(upload(first, second), "upload.broken-zip", "重叠");
    }

    @Test
    void an_archive_in_zip64_is_refused() {
      Entry entry = Entry.of(PATH, "limits: []");
      entry.announced = 0xffffffffL;
      refused(upload(entry), "upload.zip64", "ZIP64");
    }

    @Test
    void an_archive_that_hides_entries_is_refused() {
      refused(upload(new ZipFixture().finish(2)), "upload.broken-zip", "不完整");
    }

    @Test
    void chinese_names_of_windows_are_read_and_said_so() {
      Entry entry = Entry.of("", "code").named("common/地区目标.csv", Charset.forName("GBK"));
      RuleUpload upload = upload(entry);
      assertThat(paths(upload)).containsExactly("common/地区目标.csv");
      assertThat(upload.remarks().get(0).message()).contains("GBK");
    }

    @Test
    void names_without_the_utf8_mark_are_read_as_utf8_where_they_can_be() {
      Entry entry = Entry.of("", "code").named("common/地区目标.csv", StandardCharsets.UTF_8);
      RuleUpload upload = upload(entry);
      assertThat(paths(upload)).containsExactly("common/地区目标.csv");
      assertThat(upload.remarks()).isEmpty();
    }

    @Test
    void a_name_in_no_known_charset_is_refused() {
      Entry entry = Entry.of("", "").named("common/\u00ff\u00ff.yaml", StandardCharsets.ISO_8859_1);
      refused(upload(entry), "upload.name-not-readable", "GBK");
    }
  }

  @Nested
  class Sizes {
    @Test
    void a_file_that_unpacks_beyond_its_limit_is_not_unpacked_further() {
      Entry bomb = new Entry(PATH, new byte[50_000_000]);
      RuleUpload upload = upload(bomb);
      refused(upload, "upload.file-too-large", "2097152 字节");
      assertThat(upload.problems().get(0).tooLarge()).isTrue();
    }

    @Test
    void a_bomb_that_announces_a_small_size_is_a_bomb() {
      Entry bomb = new Entry(PATH, new byte[50_000_000]);
      bomb.announced = 10;
      refused(upload(bomb), "upload.file-too-large", "“common/limits.yaml”");
    }

    @Test
    void many_small_files_may_be_too_large_together() {
      Entry[] entries = new Entry[3];
      for (int i = 0; i < 3; i++) {
        entries[i] = new Entry("common/" + i + ".yaml", new byte[900]);
      }
      RuleUpload upload = upload(ZipFixture.zipOf(entries), SMALL);
      refused(upload, "upload.too-large", "2500 字节");
    }

    @Test
    void a_tree_of_exactly_the_limits_is_taken() {
      Entry[] entries = {
        new Entry("common/1.yaml", new byte[1_000]),
        new Entry("common/2.yaml", new byte[1_000]),
        new Entry("common/3.yaml", new byte[500])
      };
      assertThat(paths(upload(ZipFixture.zipOf(entries), SMALL))).hasSize(3);
    }

    @Test
    void too_many_entries_are_refused_before_any_is_unpacked() {
      byte[] zip = new ZipFixture().finish(60_000);
      refused(upload(zip), "upload.too-many-files", "2000");
    }

    @Test
    void too_many_single_files_are_refused_once() {
      RuleUpload upload = new RuleUpload(SMALL);
      for (int i = 0; i < 6; i++) {
        upload.add("common/" + i + ".yaml", new byte[0]);
      }
      refused(upload, "upload.too-many-files", "3 个");
    }

    @Test
    void an_archive_inside_is_not_opened() throws Exception {
      java.io.ByteArrayOutputStream inner = new java.io.ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(inner)) {
        zip.putNextEntry(new ZipEntry(PATH));
      }
      RuleUpload upload = upload(new Entry("common/more.zip", inner.toByteArray()));
      assertThat(upload.tree().texts()).isEmpty();
      assertThat(upload.remarks().get(0).message()).contains("more.zip", "不是规则文件");
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "../limits.yaml",
          "common/../../etc/limits.yaml",
          "common/./limits.yaml",
          "common//limits.yaml",
          "/common/limits.yaml",
          "C:/rules/limits.yaml",
          "common\\limits.yaml",
          "..\\limits.yaml",
          "common/limits.yaml\u0000.txt",
          "common/li\nmits.yaml",
          "common/\u202elimits.yaml",
          "common/limits?.yaml",
          "common/-limits.yaml",
          "common /limits.yaml",
          "limits.yaml",
          "a/b/c/d/e/f/g/h/limits.yaml",
          " "
        })
    void a_path_that_leads_elsewhere_is_refused(String path) {
      refused(upload(Entry.of(path, "x")), "upload.bad-path", "");
      RuleUpload single = new RuleUpload(UploadLimits.STANDARD);
      single.add(path, new byte[0]);
      refused(single, "upload.bad-path", "");
    }

    @Test
    void a_folder_that_leads_elsewhere_is_refused() {
      refused(upload(Entry.of("../x/", "")), "upload.bad-path", "规则文件夹之外");
    }

    @Test
    void a_file_that_would_be_ignored_is_refused_all_the_same_when_it_leads_elsewhere() {
      refused(upload(Entry.of("../../.bashrc", "x")), "upload.bad-path", "规则文件夹之外");
    }

    @Test
    void an_endless_name_is_refused_and_quoted_in_part() {
      RuleUpload upload = upload(Entry.of("common/" + "长".repeat(20_000) + ".yaml", ""));
      refused(upload, "upload.bad-path", "超过 255 个字节");
      assertThat(upload.problems().get(0).message().length()).isLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "Common/Limits.yaml", "common/ｌimits.yaml"})
    void names_that_some_disk_takes_for_one_are_refused(String twin) {
      refused(upload(Entry.of(PATH, "a"), Entry.of(twin, "b")), "upload.duplicate", "重名");
    }

    @Test
    void composed_and_decomposed_signs_are_the_same_name() {
      Entry composed = Entry.of("common/é.yaml", "a");
      Entry decomposed = Entry.of("common/e\u0301.yaml", "b");
      refused(upload(composed, decomposed), "upload.duplicate", "重名");
      assertThat(paths(upload(decomposed))).containsExactly("common/é.yaml");
    }

    @Test
    void all_bad_entries_are_named_at_once() {
      Entry link = Entry.of("common/a.yaml", "x");
      link.mode = 0120777;
      RuleUpload upload = upload(link, Entry.of("../b.yaml", "x"), Entry.of(PATH, "x"));
      assertThat(upload.problems())
          .extracting(UploadProblem::code)
          .containsExactly("upload.link", "upload.bad-path");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "README.md",
          "common/.DS_Store",
          "__MACOSX/common/._limits.yaml",
          ".git/config.yaml",
          "common/limits.yml",
          "common/~$limits.xlsx"
        })
    void what_is_no_rule_file_is_left_out_and_named(String path) {
      RuleUpload upload = upload(Entry.of(path, "x"), Entry.of(PATH, "x"));
      assertThat(paths(upload)).containsExactly(PATH);
      assertThat(upload.remarks()).hasSize(1);
      assertThat(upload.remarks().get(0).message()).contains(path, "已忽略");
    }
  }

  @Nested
  class Trees {
    private final RuleFiles base =
        RuleFiles.of(Map.of("common/document.yaml", "old", PATH, "old", "law/limits.yaml", "old"));

    private RuleUpload of(String... paths) {
      Map<String, String> files = new TreeMap<>();
      Arrays.stream(paths).forEach(path -> files.put(path, "new"));
      return upload(ZipFixture.zip(files));
    }

    @Test
    void a_folder_around_the_documents_does_not_count() {
      assertThat(paths(of("我的规则/common/document.yaml", "我的规则/common/limits.yaml")))
          .containsExactly("common/document.yaml", PATH);
    }

    @Test
    void a_folder_around_some_documents_only_counts() {
      assertThat(paths(of("x/common/document.yaml", PATH))).hasSize(2).contains(PATH);
    }

    @Test
    void the_folder_of_a_single_document_is_kept() {
      assertThat(paths(of("common/document.yaml", "common/A-001-x/from-2020-01-01.drl")))
          .containsExactly("common/A-001-x/from-2020-01-01.drl", "common/document.yaml");
    }

    @Test
    void the_rules_folder_around_a_part_of_the_tree_does_not_count() {
      RuleFiles tree = of("rules/common/limits.yaml").over(base, List.of());
      assertThat(tree.texts()).hasSize(3).containsEntry(PATH, "new");
    }

    @Test
    void another_folder_around_known_documents_does_not_count() {
      RuleFiles tree = of("change-7/common/limits.yaml").over(base, List.of());
      assertThat(tree.texts()).hasSize(3).containsEntry(PATH, "new");
    }

    @Test
    void a_part_of_the_tree_leaves_the_rest_as_it_is() {
      RuleFiles tree = of("law/A-001-x/cases.yaml").over(base, List.of());
      assertThat(tree.texts())
          .hasSize(4)
          .containsEntry("law/A-001-x/cases.yaml", "new")
          .containsEntry(PATH, "old");
    }

    @Test
    void files_and_folders_may_be_taken_away() {
      RuleFiles tree = of(PATH).over(base, List.of("common/", "law/limits.yaml"));
      assertThat(tree.texts()).containsExactly(Map.entry(PATH, "new"));
    }

    @Test
    void a_file_that_is_not_utf8_is_a_problem_of_the_tree() {
      RuleUpload upload = new RuleUpload(UploadLimits.STANDARD);
      upload.add(PATH, "限额".getBytes(Charset.forName("GBK")));
      assertThat(upload.problems()).isEmpty();
      assertThat(upload.over(base, Collections.emptyList()).problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.file()).isEqualTo(PATH));
    }
  }
}
