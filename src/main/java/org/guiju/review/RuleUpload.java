package org.guiju.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;

/**
 * Gathers the files of an uploaded rule tree, whether they come in an archive or one by one. Names
 * are taken by an allow-list, nothing touches the disk, and everything wrong is kept for the
 * sender. The tree may stand at the root or inside one top folder.
 */
public final class RuleUpload {
  private static final String USUAL_TOP = "rules";

  private final UploadLimits limits;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> seen = new HashMap<>();
  private final List<UploadProblem> problems = new ArrayList<>();
  private final List<RuleProblem> remarks = new ArrayList<>();
  private int count;
  private long total;

  public RuleUpload(UploadLimits limits) {
    this.limits = limits;
  }

  /** Takes one file. */
  public void add(String path, byte[] content) {
    if (admits(path)) {
      put(path, content);
    }
  }

  /** Takes all files of a zip archive. */
  public void addZip(byte[] zip) {
    new RuleArchive(zip, this).read();
  }

  UploadLimits limits() {
    return limits;
  }

  /** Bytes that may still come; less than one byte is left when the sum is reached. */
  long room() {
    return limits.maxTotalBytes() - total;
  }

  /** Looks at the name of a file before its content is touched; says why it is not wanted. */
  boolean admits(String path) {
    count++;
    if (count > limits.maxFiles()) {
      if (count == limits.maxFiles() + 1) {
        problem(
            UploadProblem.of("upload.too-many-files", "文件超过 " + limits.maxFiles() + " 个。请只上传规则文件。")
                .asTooLarge());
      }
      return false;
    }
    Optional<String> danger = UploadPath.danger(path);
    if (danger.isPresent()) {
      problem(UploadProblem.at(path, "upload.bad-path", danger.get()));
      return false;
    }
    if (UploadPath.isHidden(path)) {
      remark(path, "是系统自动生成的隐藏文件，已忽略。");
      return false;
    }
    if (!RuleFiles.isRuleFile(path)) {
      remark(path, "不是规则文件，已忽略；规则文件的扩展名是 .drl、.yaml、.csv、.xlsx。");
      return false;
    }
    Optional<String> fault = UploadPath.fault(path);
    fault.ifPresent(what -> problem(UploadProblem.at(path, "upload.bad-path", what)));
    return fault.isEmpty() && isNew(path);
  }

  private boolean isNew(String path) {
    String twin = seen.putIfAbsent(UploadPath.folded(path), path);
    if (twin != null) {
      problem(
          UploadProblem.at(
              path,
              "upload.duplicate",
              "与“" + UploadPath.printable(twin) + "”重名（不分大小写和全角半角），请只留一个。"));
    }
    return twin == null;
  }

  /** Keeps the content of a file that was admitted. */
  void put(String path, byte[] content) {
    total += content.length;
    if (content.length > limits.maxFileBytes()) {
      problem(tooLarge(path));
    } else if (total > limits.maxTotalBytes()) {
      problem(tooLarge());
    } else {
      files.put(UploadPath.kept(path), content);
    }
  }

  UploadProblem tooLarge(String path) {
    return UploadProblem.at(
            path, "upload.file-too-large", "解压后超过 " + limits.maxFileBytes() + " 字节，请拆分或删减。")
        .asTooLarge();
  }

  UploadProblem tooLarge() {
    return UploadProblem.of(
            "upload.too-large", "全部文件解压后超过 " + limits.maxTotalBytes() + " 字节。请只上传规则文件。")
        .asTooLarge();
  }

  void problem(UploadProblem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  void remark(String path, String why) {
    String shown = UploadPath.printable(path);
    remarks.add(new RuleProblem(shown, 0, 0, null, "“" + shown + "”" + why));
  }

  /** Everything that keeps the upload from being read; empty when it can be. */
  public List<UploadProblem> problems() {
    return List.copyOf(problems);
  }

  /** Files that were left out and names that were guessed, for the sender to look at. */
  public List<RuleProblem> remarks() {
    return List.copyOf(remarks);
  }

  /** The files as a whole tree. */
  public RuleFiles tree() {
    return over(RuleFiles.of(Map.of()), List.of());
  }

  /**
   * The files laid over {@code base}.
   *
   * @param removed paths that {@code base} loses first; those that end in {@code /} with all below
   */
  public RuleFiles over(RuleFiles base, Collection<String> removed) {
    RuleFiles added = RuleFiles.ofBytes(inside(folders(base)));
    SortedMap<String, String> texts = new TreeMap<>(base.texts());
    SortedMap<String, byte[]> tables = new TreeMap<>(base.tables());
    for (String gone : removed) {
      texts.keySet().removeIf(path -> isBelow(path, gone));
      tables.keySet().removeIf(path -> isBelow(path, gone));
    }
    texts.putAll(added.texts());
    tables.putAll(added.tables());
    return new RuleFiles(texts, tables, added.problems());
  }

  /** Paths of the files, below the top folder when there is one that does not count. */
  public Set<String> paths(RuleFiles base) {
    return inside(folders(base)).keySet();
  }

  /** True when {@code gone} names {@code path} or, with a slash at its end, a folder above it. */
  public static boolean isBelow(String path, String gone) {
    return gone.endsWith("/") ? path.startsWith(gone) : path.equals(gone);
  }

  private static Set<String> folders(RuleFiles base) {
    Set<String> folders = new HashSet<>();
    base.texts().keySet().forEach(path -> folders.add(path.substring(0, path.indexOf('/') + 1)));
    return folders;
  }

  private SortedMap<String, byte[]> inside(Set<String> known) {
    Optional<String> top = top(known);
    if (top.isEmpty()) {
      return files;
    }
    SortedMap<String, byte[]> inside = new TreeMap<>();
    files.forEach((path, content) -> inside.put(path.substring(top.get().length()), content));
    return inside;
  }

  /** The folder around the whole tree, with its slash; empty when documents stand at the root. */
  private Optional<String> top(Set<String> known) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    String first = files.firstKey();
    String top = first.substring(0, first.indexOf('/') + 1);
    List<String> inner =
        files.keySet().stream()
            .filter(path -> path.startsWith(top) && path.indexOf('/', top.length()) > 0)
            .map(path -> path.substring(top.length()))
            .toList();
    if (inner.size() < files.size()) {
      return Optional.empty();
    }
    boolean around =
        top.equals(USUAL_TOP + "/")
            || inner.stream().anyMatch(path -> path.matches("[^/]+/document\\.yaml"))
            || (!known.contains(top)
                && inner.stream().allMatch(path -> known.contains(path.replaceAll("/.*", "/"))));
    return around ? Optional.of(top) : Optional.empty();
  }
}
