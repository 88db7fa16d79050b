package org.guiju.desk;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.review.UploadLimits;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;

/**
 * What lies in a folder of rules at one moment. Two equal listings mean that, as far as the file
 * system tells, nothing has changed in between.
 *
 * @param folders all folders, the outermost first
 * @param files rule files by path below the folder
 * @param problems what keeps some of it from being read
 */
record FolderListing(
    List<Path> folders, SortedMap<String, Stamp> files, List<RuleProblem> problems) {
  static final String UNREADABLE = "不能读取，请检查文件是否还在、服务是否有权读取。";

  /** What may lie here may also be sent for review; what is larger came here by mistake. */
  private static final long LARGEST_FILE = UploadLimits.STANDARD.maxFileBytes();

  private static final int DEEPEST = 12;

  /**
   * What the file system tells of a file without opening it.
   *
   * @param path where it is
   * @param key tells a file from another put in its place by renaming; null where unknown
   */
  record Stamp(Path path, long size, FileTime modified, Object key, boolean readable) {}

  static FolderListing of(Path folder) {
    try {
      // the folder itself may be a link that is switched from one release to the next
      Visitor visitor = new Visitor(folder.toRealPath());
      Files.walkFileTree(visitor.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, visitor);
      if (visitor.files.isEmpty() && visitor.problems.isEmpty()) {
        visitor.problems.add(problem(folder, "规则文件夹里没有规则文件。请把规则放回这个文件夹。"));
      }
      return new FolderListing(visitor.folders, visitor.files, visitor.problems);
    } catch (IOException missing) {
      return new FolderListing(
          List.of(),
          new TreeMap<>(),
          List.of(problem(folder, "规则文件夹不存在或不能读取。请恢复文件夹，或改正设置 guiju.rules.dir。")));
    }
  }

  /** A problem of the folder as a whole; readers need not learn where on the machine it lies. */
  static RuleProblem problem(Path folder, String message) {
    return new RuleProblem(String.valueOf(folder.getFileName()), 0, 0, null, message);
  }

  /** Follows links, but only to places inside the folder. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> folders = new ArrayList<>();
    private final SortedMap<String, Stamp> files = new TreeMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (!directory.equals(root) && (hidden(directory) || leadsAway(directory))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(directory);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = name(file);
      if (attributes.isDirectory()) {
        problem(file, "文件夹嵌套太深，没有读取。");
      } else if (RuleFiles.isRuleFile(name) && !leadsAway(file)) {
        if (!attributes.isRegularFile()) {
          problem(file, UNREADABLE);
        } else if (attributes.size() > LARGEST_FILE) {
          problem(file, "文件有 %d 字节，超过上限 %d 字节，没有读取。".formatted(attributes.size(), LARGEST_FILE));
        } else {
          files.put(name, stamp(file, attributes));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      problem(file, failure instanceof FileSystemLoopException ? "链接指回了外层文件夹，没有读取。" : UNREADABLE);
      return FileVisitResult.CONTINUE;
    }

    /** A folder that vanishes while it is listed shows in the next listing. */
    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
      if (failure != null) {
        problem(directory, UNREADABLE);
      }
      return FileVisitResult.CONTINUE;
    }

    private static Stamp stamp(Path file, BasicFileAttributes attributes) {
      return new Stamp(
          file,
          attributes.size(),
          attributes.lastModifiedTime(),
          attributes.fileKey(),
          Files.isReadable(file));
    }

    private boolean leadsAway(Path path) {
      if (!Files.isSymbolicLink(path)) {
        return false;
      }
      try {
        if (path.toRealPath().startsWith(root)) {
          return false;
        }
        problem(path, "是指向规则文件夹之外的链接，没有读取。请把文件本身放进来。");
      } catch (IOException broken) {
        problem(path, UNREADABLE);
      }
      return true;
    }

    private static boolean hidden(Path directory) {
      return directory.getFileName().toString().startsWith(".");
    }

    private String name(Path path) {
      return root.relativize(path).toString().replace('\\', '/');
    }

    private void problem(Path path, String message) {
      problems.add(new RuleProblem(name(path), 0, 0, null, message));
    }
  }
}
