package org.guiju.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.facts.Fact;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.Related;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.intake.JsonValue.NullValue;
import org.guiju.intake.JsonValue.ObjectValue;

/**
 * Reads submissions in JSON: {@code {"kind": …, "header": {…}, "related": {…}, …}} with the fields
 * of the kind's record beside them. Field names are those of the records in {@code
 * org.guiju.facts}. Safe to share between threads.
 */
public final class SubmissionReader {
  static final String KIND = "kind";
  static final String HEADER = "header";
  static final String RELATED = "related";
  private static final Set<String> FRAME = Set.of(KIND, HEADER, RELATED);

  /** Units of one county may fill a plan of hundreds of rows; an answer takes some 200 bytes. */
  private static final int MOST_PLACES = 50_000;

  private static final SubmissionReader OF_ARCHIVE =
      new SubmissionReader(new Places(RegionRegistry.standard(), MOST_PLACES));

  private final Places places;
  private final SubmitterReader submitters;

  /** A reader that knows the shipped regions. */
  public SubmissionReader() {
    this(RegionRegistry.standard());
  }

  public SubmissionReader(RegionRegistry registry) {
    this(new Places(registry, 0));
  }

  private SubmissionReader(Places places) {
    this.places = places;
    this.submitters = new SubmitterReader(places);
  }

  /**
   * The reader for papers of an archive, which name the same places again and again: it remembers
   * so many names and what they stand for. Gives what any other reader gives.
   */
  public static SubmissionReader ofArchive() {
    return OF_ARCHIVE;
  }

  /**
   * Reads one submission.
   *
   * @return the facts, or every problem found
   * @throws java.io.UncheckedIOException when {@code body} breaks off; never for what it holds
   */
  public IntakeResult read(InputStream body, IntakeLimits limits) {
    return open(body, limits).alone();
  }

  /**
   * Reads one submission that facts of other papers may be added to.
   *
   * @throws java.io.UncheckedIOException when {@code body} breaks off; never for what it holds
   */
  public Draft open(InputStream body, IntakeLimits limits) {
    Problems problems = new Problems();
    Optional<ObjectValue> root = new JsonTreeReader(limits, problems).read(body);
    return root.flatMap(object -> bind(object, problems))
        .map(bound -> new Draft(root.orElseThrow(), bound.own(), bound.related()))
        .orElseGet(() -> Draft.refused(problems));
  }

  /**
   * Reads one submission with these facts of other papers and no others, whatever is given in it.
   *
   * @param related its field {@code related}, as a JSON object in canonical form
   */
  public IntakeResult readWith(InputStream body, String related, IntakeLimits limits) {
    Problems problems = new Problems();
    Optional<ObjectValue> root = new JsonTreeReader(limits, problems).read(body);
    Optional<ObjectValue> whole = root.flatMap(object -> withRelated(object, related, problems));
    return whole
        .flatMap(object -> bind(object, problems))
        .map(bound -> IntakeResult.of(bound.own().with(bound.related()), related))
        .orElseGet(() -> IntakeResult.refused(problems));
  }

  private static Optional<ObjectValue> withRelated(
      ObjectValue submission, String related, Problems problems) {
    return new JsonTreeReader(IntakeLimits.NONE, problems)
        .read(related)
        .map(given -> submission.with(RELATED, given));
  }

  /** A submission that can be read: its facts, and those of other papers in it; null for none. */
  private record Bound(OwnFacts own, Related related) {}

  private Optional<Bound> bind(ObjectValue root, Problems problems) {
    Optional<Kind> kind = KindReader.read(root, problems);
    RecordBinder binder = new RecordBinder(problems, root);
    Header header = part(Header.class, HEADER, root, binder, problems);
    Region submitter = submitters.read(header, root, problems);
    Fact body = kind.map(known -> body(known, root, binder)).orElse(null);
    Related related = part(Related.class, RELATED, root, binder, problems);
    return problems.isEmpty()
        ? Optional.of(
            new Bound(assemble(kind.orElseThrow(), header, submitter, body, root), related))
        : Optional.empty();
  }

  private OwnFacts assemble(Kind kind, Header read, Region submitter, Fact body, ObjectValue root) {
    Assembly assembly = new Assembly(places, submitter, new Naming());
    Header header = HeaderAssembler.complete(read, assembly);
    List<Fact> facts = new ArrayList<>(HeaderAssembler.facts(header));
    facts.addAll(Assemblers.of(kind).assemble(body, assembly));
    facts.addAll(AddressReading.coverage(header, facts, assembly));
    return new OwnFacts(kind, header, facts, assembly, CanonicalJson.sha256(root));
  }

  private static Fact body(Kind kind, ObjectValue root, RecordBinder binder) {
    return binder.bind(kind.body(), Spot.single("", RecordShape.of(kind.body()), root), FRAME);
  }

  /** Header or related facts; null when they are not given or cannot be read. */
  static <T> T part(
      Class<T> type, String field, ObjectValue root, RecordBinder binder, Problems problems) {
    JsonValue given = root.get(field);
    RecordShape shape = RecordShape.of(type);
    String pointer = Pointer.field("", field);
    if (given instanceof ObjectValue object) {
      return binder.bind(type, Spot.single(pointer, shape, object), Set.of());
    }
    boolean isAbsent = given == null || given instanceof NullValue;
    if (isAbsent && field.equals(HEADER)) {
      problems.add(
          "intake.missing-field",
          pointer,
          given == null ? root : given,
          "缺少《%s》（字段 %s）。请补充。".formatted(shape.label(), field));
    } else if (!isAbsent) {
      problems.add(
          "intake.wrong-type",
          pointer,
          given,
          "《%s》（字段 %s）填写为%s，应为对象。请用花括号 {…} 写出各字段。"
              .formatted(shape.label(), field, given.described()));
    }
    return null;
  }
}
