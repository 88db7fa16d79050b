package org.guiju.web.runs;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.Activation;
import org.guiju.archive.Person;
import org.guiju.facts.Kind;
import org.guiju.facts.region.Region;
import org.guiju.findings.Verdict;
import org.guiju.runs.RunTerms;
import org.guiju.runs.Selection;
import org.guiju.versions.Version;
import org.guiju.versions.Versions;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.BodyFields;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.SignedBodies;
import org.guiju.web.http.SignedReason;

/** Reads what a run is to do off the wire, strictly: a mistyped field would widen the run. */
@Singleton
class RunBody {
  private static final String MATTER = "批量复核";
  private static final int LONGEST_TEXT = 1_000;
  private static final int LARGEST_SAMPLE = 1_000_000;
  private static final String KINDS =
      Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining("、"));
  private static final String VERDICTS =
      Arrays.stream(Verdict.values()).map(Enum::name).collect(Collectors.joining("、"));

  private final Versions versions;
  private final SignedBodies bodies;

  RunBody(Versions versions, SignedBodies bodies) {
    this.versions = versions;
    this.bodies = bodies;
  }

  /** For the description of a new run. */
  @Schema(name = "NewRun")
  record Form(
      @Schema(description = "新版本，12 至 64 位", required = true) String candidate,
      @Schema(description = "原版本；缺省为现行版本") String base,
      @Schema(description = "地区名称或代码，含其下级", examples = "福建省") String region,
      @Schema(description = "资金名称或其部分，须与材料所写一致") String fund,
      @Schema(description = "预算年度", examples = "[2024]") List<Integer> years,
      @Schema(description = "材料种类", examples = "allocation-plan") String kind,
      @Schema(description = "现在的结论") Verdict verdict,
      @Schema(description = "文号，括号不论") String docNo,
      @Schema(description = "以哪一天有效的规则检查；缺省为各份材料自己的日期") String asOf,
      @Schema(description = "true 时新的结论成为材料现在的结论；candidate 须为现行版本") Boolean keep,
      @Schema(description = "只抽查这么多份，按种类、省、年度分层；每层至少三十份，所以可能多于此数") Integer sample,
      @Schema(description = "理由", required = true) String reason) {}

  /** For the description of a forecast. */
  @Schema(name = "NewImpact")
  record ImpactForm(
      @Schema(description = "只抽查这么多份，按种类、省、年度分层，每层至少三十份，所以可能多于此数；缺省为全部材料") Integer sample,
      @Schema(description = "理由", required = true) String reason) {}

  RunTerms read(InputStream input, HttpHeaders headers) {
    return bodies.read(input, headers, MATTER, this::terms);
  }

  private RunTerms terms(BodyFields fields, Person person) {
    String candidate = version(fields, fields.text("candidate", "新版本", LONGEST_TEXT), "candidate");
    String base = base(fields);
    Selection selection = selection(fields);
    var asOf = fields.optionalDay("asOf", "检查依据的日期");
    boolean keep = fields.flag("keep", "是否成为现在的结论");
    Optional<Integer> sample = sample(fields);
    String reason = fields.text("reason", "理由", LONGEST_TEXT);
    if (keep && (sample.isPresent() || asOf != null)) {
      fields.wrong("keep", "抽查的、按指定日期检查的，不能成为材料现在的结论。请去掉 keep，或去掉 sample、asOf。");
    }
    fields.requireSound();
    return new RunTerms(
        base, candidate, selection, Optional.ofNullable(asOf), keep, sample, person, reason);
  }

  /** A run of {@code candidate} against the version in force, over the whole archive. */
  RunTerms impact(InputStream input, HttpHeaders headers, Version candidate) {
    return bodies.read(
        input, headers, MATTER, (fields, person) -> impact(fields, person, candidate));
  }

  private RunTerms impact(BodyFields fields, Person person, Version candidate) {
    Optional<Integer> sample = sample(fields);
    String reason = fields.text("reason", "理由", LONGEST_TEXT);
    fields.requireSound();
    return new RunTerms(
        inForce(),
        candidate.sha256(),
        Selection.ALL,
        Optional.empty(),
        false,
        sample,
        person,
        reason);
  }

  /** What is said when a run is paused, resumed or cancelled. */
  SignedReason step(InputStream input, HttpHeaders headers) {
    return bodies.read(input, headers, MATTER, SignedReason::read);
  }

  private String base(BodyFields fields) {
    String given = fields.optionalText("base", "原版本", LONGEST_TEXT);
    return given == null ? inForce() : version(fields, given, "base");
  }

  private String inForce() {
    return versions.inForce().map(Activation::sha256).orElseThrow();
  }

  private String version(BodyFields fields, String given, String name) {
    if (given == null) {
      return null;
    }
    Optional<Version> version =
        given.matches("[0-9a-f]{12,64}") ? versions.find(given) : Optional.empty();
    if (version.isEmpty()) {
      fields.wrong(
          name,
          "没有版本为“%s”的规则集。版本为 12 至 64 位的小写十六进制数字，全部版本见 %s。"
              .formatted(Parameters.quoted(given), Addresses.RULE_SETS));
    }
    return version.map(Version::sha256).orElse(null);
  }

  private static Selection selection(BodyFields fields) {
    return new Selection(
        region(fields),
        Optional.ofNullable(fields.optionalText("fund", "资金", LONGEST_TEXT)),
        fields.list("years", "预算年度").years(),
        Optional.ofNullable(fields.optionalChoice("kind", "材料种类", Kind::of, KINDS)),
        Optional.ofNullable(fields.optionalChoice("verdict", "现在的结论", RunBody::verdict, VERDICTS)),
        Optional.ofNullable(fields.optionalText("docNo", "文号", LONGEST_TEXT)));
  }

  private static Optional<Verdict> verdict(String name) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.name().equals(name))
        .findFirst();
  }

  private static Optional<Region> region(BodyFields fields) {
    String given = fields.optionalText("region", "地区", LONGEST_TEXT);
    if (given == null) {
      return Optional.empty();
    }
    Optional<Region> place = Parameters.place(given);
    if (place.isEmpty()) {
      fields.wrong(
          "region",
          "“地区”填写为“%s”，不能确定是哪里。请写行政区划全称或六位代码，例如 福建省 或 350000。".formatted(Parameters.quoted(given)));
    }
    return place;
  }

  private static Optional<Integer> sample(BodyFields fields) {
    Integer sample = fields.optionalNumber("sample", "抽查的份数");
    if (sample != null && (sample < 1 || sample > LARGEST_SAMPLE)) {
      fields.wrong("sample", "“抽查的份数”应为 1 至 %d 的整数。".formatted(LARGEST_SAMPLE));
    }
    return Optional.ofNullable(sample);
  }
}
