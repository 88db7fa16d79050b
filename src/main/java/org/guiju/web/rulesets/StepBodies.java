package org.guiju.web.rulesets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Clock;
import org.guiju.archive.Person;
import org.guiju.web.http.SignedBodies;
import org.guiju.web.http.SignedReason;

/** Reads who takes a step in the life of a version, and what is said with it. */
@Singleton
class StepBodies {
  private static final String MATTER = "规则集";

  private final SignedBodies bodies;
  private final Clock clock;

  StepBodies(SignedBodies bodies, Clock clock) {
    this.bodies = bodies;
    this.clock = clock;
  }

  /** Who asks; a step that is kept must have somebody who answers for it. */
  Person person(HttpHeaders headers) {
    return bodies.person(headers, MATTER);
  }

  /** A reason and nothing else. */
  SignedReason reason(InputStream body, HttpHeaders headers) {
    return bodies.read(body, headers, MATTER, SignedReason::read);
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
