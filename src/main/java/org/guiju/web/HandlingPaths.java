package org.guiju.web;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** Finds what the path of a request names. */
final class HandlingPaths {
  static final String WAIVERS = SubmissionResource.PATH + "/{id}/waivers";
  static final String STEPS = SubmissionResource.PATH + "/{id}/findings/{identity: .+}/steps";
  static final String CERTIFICATIONS = SubmissionResource.PATH + "/{id}/certifications";
  static final String ATTACHMENTS = SubmissionResource.PATH + "/{id}/attachments";

  /** Pattern of the paths that are both read and added to. */
  static final String ADDED_TO =
      SubmissionResource.PATH + "/[^/]+/(waivers|certifications|findings/.+/steps)";

  /** Pattern of the paths that are only added to. */
  static final String DECISION = SubmissionResource.PATH + "/[^/]+/waivers/[^/]+/steps";

  private static final Pattern ANY =
      Pattern.compile(
          SubmissionResource.PATH
              + "/[^/]+/(waivers(/[^/]+(/steps)?)?|certifications|findings/.+/steps|attachments/[^/]+)");

  private HandlingPaths() {}

  /** True for a path that takes some method; what it names may still not be there. */
  static boolean isAny(String path) {
    return ANY.matcher(path).matches();
  }

  /**
   * What {@code work} gives for the submission that a path names.
   *
   * @throws RefusedException when there is no such submission
   */
  static <T> T of(String id, LongFunction<Optional<T>> work) {
    return ListParameters.number(id)
        .flatMap(work::apply)
        .orElseThrow(() -> ArchiveLookup.noSuchSubmission(id));
  }

  /**
   * The number of a waiver in a path.
   *
   * @throws RefusedException when it cannot be one
   */
  static long waiver(String text) {
    return ListParameters.number(text).orElseThrow(() -> noSuchWaiver(text));
  }

  static RefusedException noSuchWaiver(String text) {
    return RefusedException.notFound("没有编号为 %s 的豁免。".formatted(Parameters.quoted(text)));
  }
}
