package org.guiju.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.facts.Related;
import org.guiju.intake.JsonValue.ObjectValue;

/**
 * A submission as it was read: by itself, and with facts of other papers as the archive knows them.
 */
public final class Draft {
  private final ObjectValue root;
  private final OwnFacts own;
  private final IntakeResult alone;

  Draft(ObjectValue root, OwnFacts own, Related given) {
    this.root = root;
    this.own = own;
    this.alone = IntakeResult.of(own.with(given), CanonicalJson.related(root));
  }

  private Draft(IntakeResult refused) {
    this.root = null;
    this.own = null;
    this.alone = refused;
  }

  static Draft refused(Problems problems) {
    return new Draft(IntakeResult.refused(problems));
  }

  /** The submission with what it gives itself, or every problem found. */
  public IntakeResult alone() {
    return alone;
  }

  /**
   * The submission with more facts of other papers than those given in it.
   *
   * @param found a list that is given in the submission stands
   */
  public IntakeResult with(Related found) {
    ObjectValue more = RelatedTree.of(found);
    if (!alone.isReadable() || more.fields().isEmpty()) {
      return alone;
    }
    String field = SubmissionReader.RELATED;
    return bound(root.with(field, merged(root.get(field), more)));
  }

  private IntakeResult bound(ObjectValue whole) {
    Problems problems = new Problems();
    Related all =
        SubmissionReader.part(
            Related.class,
            SubmissionReader.RELATED,
            whole,
            new RecordBinder(problems, whole),
            problems);
    return problems.isEmpty()
        ? IntakeResult.of(own.with(all), CanonicalJson.related(whole))
        : IntakeResult.refused(problems);
  }

  private static JsonValue merged(JsonValue given, JsonValue found) {
    if (!(given instanceof ObjectValue own && found instanceof ObjectValue more)) {
      return given == null || given.isNothing() ? found : given;
    }
    Map<String, JsonValue> lists = new LinkedHashMap<>(more.fields());
    own.fields()
        .forEach(
            (name, list) -> {
              if (!list.isNothing()) {
                lists.put(name, list);
              }
            });
    return new ObjectValue(own.line(), own.column(), lists);
  }
}
