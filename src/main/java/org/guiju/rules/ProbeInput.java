package org.guiju.rules;

import java.util.Optional;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.facts.FactTypes.Source;
import org.guiju.facts.Related;
import org.guiju.findings.Missing;

/**
 * A related paper or a limit that the statement cannot do without.
 *
 * @param shape pattern that asks for it
 * @param code code of the limit or list; null for a related paper
 * @param byRegion how a table by region is looked up; null for anything else
 */
record ProbeInput(PatternShape shape, String code, RegionTable byRegion) {
  static Optional<ProbeInput> of(PatternShape shape, Statement statement) {
    Optional<String> code = shape.limitCode();
    boolean needed =
        code.isPresent() || shape.type() != null && shape.type().source() == Source.RELATED;
    RegionTable byRegion = RegionTable.of(shape, statement).orElse(null);
    return needed
        ? Optional.of(new ProbeInput(shape, code.orElse(null), byRegion))
        : Optional.empty();
  }

  boolean given(FactIndex facts) {
    if (byRegion != null) {
      return byRegion.answers(facts);
    }
    return code == null ? facts.given(shape.type().type()) : facts.hasLimit(code);
  }

  Missing missing(FactIndex facts) {
    if (byRegion != null) {
      return byRegion.missing(facts);
    }
    FactType type = shape.type();
    String message =
        code == null
            ? "未提供关联资料“" + type.label() + "”（字段 " + Related.field(type.type()) + "）"
            : "“" + code + "”在检查日期没有有效的" + type.label();
    return new Missing(type.name(), code, type.label(), null, null, message);
  }
}
