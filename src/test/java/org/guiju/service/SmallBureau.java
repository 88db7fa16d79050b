package org.guiju.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.guiju.desk.TrialRules;

/** A bureau that goes by approvals and by two small rules, ready soon after its first start. */
final class SmallBureau {
  private SmallBureau() {}

  /** What its service is started with; its rules are written below {@code folder}. */
  static Map<String, String> settings(Path folder) {
    return settings(folder, Map.of());
  }

  /** The same, with settings of its own besides. */
  static Map<String, String> settings(Path folder, Map<String, String> more) {
    Path rules = folder.resolve("rules");
    TrialRules.write(rules, TrialRules.texts(100));
    Map<String, String> settings = new HashMap<>(more);
    settings.put("guiju.rules.dir", rules.toString());
    settings.put("guiju.rules.watch", "false");
    return settings;
  }
}
