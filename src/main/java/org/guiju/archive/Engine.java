package org.guiju.archive;

import java.util.Optional;
import org.kie.api.KieServices;

/** Name and versions of what makes a report. */
public final class Engine {
  private Engine() {}

  /** For example {@code guiju 0.1.0-SNAPSHOT, drools 10.2.0}. */
  public static String name() {
    return "guiju " + version(Engine.class) + ", drools " + version(KieServices.class);
  }

  private static String version(Class<?> type) {
    return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("unpackaged");
  }
}
