package org.guiju.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.proof.Flaw.Code;
import org.guiju.rules.RuleFiles;

/** Holds the contents that a link names against their hashes; those shared by many links, once. */
final class ContentCheck {
  private static final int REMEMBERED = 10_000;

  private final Evidence evidence;
  private final Set<String> seen =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  ContentCheck(Evidence evidence) {
    this.evidence = evidence;
  }

  static String report(Link link) {
    return "submissions/%d/reports/%d".formatted(link.submission(), link.report());
  }

  List<Flaw> check(Link link, Optional<Evidence.Noted> noted) {
    List<Flaw> flaws = new ArrayList<>();
    String submission = "submissions/%d/content".formatted(link.submission());
    content(submission, link.contentSha256(), () -> evidence.content(link.submission()), flaws);
    flaws.addAll(reportText(link, noted));
    if (seen.add(link.relatedSha256())) {
      flaws.addAll(related(link));
    }
    if (seen.add(link.ruleSetSha256())) {
      flaws.addAll(rules(link.ruleSetSha256()));
    }
    return flaws;
  }

  private List<Flaw> reportText(Link link, Optional<Evidence.Noted> noted) {
    List<Flaw> flaws = new ArrayList<>();
    Optional<Content> text =
        content(
            report(link),
            link.reportSha256(),
            () -> evidence.reportText(link.submission(), link.report()),
            flaws);
    if (text.isPresent() && noted.isPresent()) {
      List<String> differences = ReportColumns.differences(noted.get().report(), text.get());
      if (!differences.isEmpty()) {
        String names = String.join("、", differences);
        flaws.add(Flaw.of(Code.REPORT_UNLIKE_COLUMNS, report(link), names));
      }
    }
    return flaws;
  }

  private List<Flaw> related(Link link) {
    List<Flaw> flaws = new ArrayList<>();
    String sha256 = link.relatedSha256();
    content(report(link) + "/related", sha256, () -> evidence.related(sha256), flaws);
    return flaws;
  }

  private List<Flaw> rules(String ruleSetSha256) {
    List<Flaw> flaws = new ArrayList<>();
    SortedMap<String, byte[]> files = new TreeMap<>();
    evidence
        .rules(ruleSetSha256)
        .forEach(
            (path, file) -> {
              ruleFlaw(path, file).ifPresent(flaws::add);
              file.content().ifPresent(content -> files.put(path, content.bytes()));
            });
    if (flaws.isEmpty() && files.isEmpty()) {
      flaws.add(Flaw.of(Code.MISSING, Dossier.RULES));
    } else if (flaws.isEmpty() && !RuleFiles.ofBytes(files).sha256().equals(ruleSetSha256)) {
      flaws.add(Flaw.of(Code.CHANGED, Dossier.RULES));
    }
    return flaws;
  }

  /** What is wrong with a rule file by itself. */
  static Optional<Flaw> ruleFlaw(String path, Evidence.RuleFile file) {
    String name = Dossier.RULES + path;
    if (file.content().isEmpty()) {
      return Optional.of(Flaw.of(file.damaged() ? Code.UNREADABLE : Code.MISSING, name));
    }
    boolean same = file.content().get().sha256().equals(file.sha256());
    return same ? Optional.empty() : Optional.of(Flaw.of(Code.CHANGED, name));
  }

  /** The content when it is what it should be; otherwise one more flaw. */
  private static Optional<Content> content(
      String name, String sha256, Supplier<Optional<Content>> source, List<Flaw> flaws) {
    try {
      Optional<Content> content = source.get();
      if (content.isEmpty()) {
        flaws.add(Flaw.of(Code.MISSING, name));
      } else if (!content.get().sha256().equals(sha256)) {
        flaws.add(Flaw.of(Code.CHANGED, name));
      } else {
        return content;
      }
    } catch (DamagedException damaged) {
      flaws.add(Flaw.of(Code.UNREADABLE, name));
    }
    return Optional.empty();
  }
}
