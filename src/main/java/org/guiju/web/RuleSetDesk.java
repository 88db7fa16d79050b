package org.guiju.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Clock;
import org.guiju.archive.Person;
import org.guiju.versions.Version;
import org.guiju.versions.Versions;

/** What the resources of rule sets have in common: finding the version, and who asks. */
@Singleton
class RuleSetDesk {
  private static final String MATTER = "规则集";

  private final Versions versions;
  private final SignedBodies bodies;
  private final Clock clock;

  RuleSetDesk(Versions versions, SignedBodies bodies, Clock clock) {
    this.versions = versions;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** The version that a path names by the beginning of its hash. */
  Version version(String name) {
    if (name.matches("[0-9a-f]{12,64}")) {
      return versions
          .find(name)
          .orElseThrow(() -> RefusedException.notFound(nothing("没有版本为 %s 的规则集。", name)));
    }
    throw RefusedException.notFound(nothing("“%s”不是规则集的版本。版本为 12 至 64 位的小写十六进制数字。", name));
  }

  private static String nothing(String words, String name) {
    return words.formatted(Parameters.quoted(name)) + "全部版本见 " + RuleSetResource.PATH + "。";
  }

  /** Who asks; a step that is kept must have somebody who answers for it. */
  Person person(HttpHeaders headers) {
    return bodies.person(headers, MATTER);
  }

  /** A reason and nothing else. */
  StepBody reason(InputStream body, HttpHeaders headers) {
    return bodies.read(body, headers, MATTER, StepBody::reason);
  }

  /** A reason, and how much may flip. */
  StepBody approval(InputStream body, HttpHeaders headers) {
    return bodies.read(body, headers, MATTER, StepBody::approval);
  }

  /** All that an activation needs. */
  StepBody activation(InputStream body, HttpHeaders headers) {
    return bodies.read(
        body,
        headers,
        MATTER,
        (fields, person) -> StepBody.activation(fields, person, clock.getZone()));
  }
}
