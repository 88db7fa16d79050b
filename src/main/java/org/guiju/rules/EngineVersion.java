package org.guiju.rules;

import java.util.Optional;
import org.kie.api.KieServices;

/** Which rule engine compiles and runs the rules. */
public final class EngineVersion {
  private EngineVersion() {}

  /** For example {@code 10.2.0}. */
  public static String get() {
    Package engine = KieServices.class.getPackage();
    return Optional.ofNullable(engine.getImplementationVersion()).orElse("unknown");
  }
}
