package org.guiju.archive;

import java.util.Optional;
import org.guiju.rules.EngineVersion;

/** Name and versions of what makes a report. */
public final class Engine {
  private Engine() {}

  /** For example {@code guiju 0.1.0-SNAPSHOT, drools 10.2.0}. */
  public static String name() {
    return "guiju " + version() + ", drools " + EngineVersion.get();
  }

  private static String version() {
    String version = Engine.class.getPackage().getImplementationVersion();
    return Optional.ofNullable(version).orElse("unpackaged");
  }
}
