package org.guiju.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.Property;
import org.guiju.facts.Header;
import org.guiju.facts.ListEntry;
import org.guiju.findings.Missing;
import org.guiju.rules.PatternShape.Role;

/**
 * A table of limits that a statement looks up by the region of the paper: {@code key == $province},
 * where {@code $province} is a code of the header. While the table has no usable line for the
 * region the limit is not known, so the rule is not checked; it has not passed.
 *
 * @param folder folder of the document that keeps the table
 * @param code code of the table
 * @param region property of the header that is the key
 * @param read properties of the line that the statement goes by
 */
record RegionTable(String folder, String code, Property region, List<Property> read) {
  private static final Set<String> REGIONS = Set.of("provinceCode", "regionCode");
  private static final Pattern KEY = Pattern.compile("key\\s*==\\s*(\\$\\w+)");

  /** The look-up that {@code shape} is; empty when it looks for something else. */
  static Optional<RegionTable> of(PatternShape shape, Statement statement) {
    if (shape.role() != Role.PRESENT || !"ListEntry".equals(shape.typeName())) {
      return Optional.empty();
    }
    String file = statement.position().file();
    String folder = file.substring(0, file.indexOf('/'));
    return shape
        .limitCode()
        .flatMap(
            code ->
                shape.constraints().stream()
                    .map(constraint -> KEY.matcher(constraint.text().strip()))
                    .filter(Matcher::matches)
                    .map(key -> region(key.group(1), statement))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(region -> new RegionTable(folder, code, region, bound(shape))));
  }

  /** The region code of the header that {@code variable} stands for; empty for anything else. */
  private static Optional<Property> region(String variable, Statement statement) {
    return statement.patterns().stream()
        .filter(pattern -> "Header".equals(pattern.typeName()))
        .flatMap(header -> header.constraints().stream())
        .filter(constraint -> variable.equals(constraint.variable()))
        .flatMap(constraint -> constraint.boundProperty().stream())
        .filter(REGIONS::contains)
        .map(FactTypes.of(Header.class).properties()::get)
        .findFirst();
  }

  private static List<Property> bound(PatternShape shape) {
    return shape.constraints().stream()
        .flatMap(constraint -> constraint.boundProperty().stream())
        .map(shape.type().properties()::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** True when the table has a line for the region with all that the statement goes by. */
  boolean answers(FactIndex facts) {
    String key = key(facts);
    return facts.of(ListEntry.class).stream()
        .map(ListEntry.class::cast)
        .filter(entry -> entry.list().equals(code) && entry.key().equals(key))
        .anyMatch(entry -> read.stream().allMatch(property -> property.read(entry) != null));
  }

  /** That the table does not answer, and where it is filled in. */
  Missing missing(FactIndex facts) {
    String key = key(facts);
    String message =
        key == null
            ? "不认识申报的地区，无法查对照表“" + code + "”"
            : "对照表“%s”没有本地区（%s）在检查日期可用的值，请主管部门在规则文件夹 %s 的 limits.yaml 中填写"
                .formatted(code, key, folder);
    return new Missing("ListEntry", code, "清单项", null, null, message);
  }

  private String key(FactIndex facts) {
    List<Fact> headers = facts.of(Header.class);
    return headers.isEmpty() ? null : (String) region.read(headers.get(0));
  }
}
