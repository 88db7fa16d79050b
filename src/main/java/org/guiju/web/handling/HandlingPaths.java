package org.guiju.web.handling;

import java.util.Optional;
import java.util.function.LongFunction;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ArchiveLookup;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;

/** Finds what the path of a request names. */
final class HandlingPaths {
  static final String WAIVERS = Addresses.SUBMISSIONS + "/{id}/waivers";
  static final String STEPS = Addresses.SUBMISSIONS + "/{id}/findings/{identity: .+}/steps";
  static final String CERTIFICATIONS = Addresses.SUBMISSIONS + "/{id}/certifications";
  static final String ATTACHMENTS = Addresses.SUBMISSIONS + "/{id}/attachments";

  private HandlingPaths() {}

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
