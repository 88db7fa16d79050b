package org.guiju.words;

import java.util.List;

/**
 * One pattern of a rule in words.
 *
 * @param lead how it stands in the rule and what it is about: 有“指标文件”; empty when the conditions
 *     say it
 * @param conditions what is asked of it, each a short sentence; may be empty
 */
public record Clause(String lead, List<String> conditions) {
  public Clause {
    conditions = List.copyOf(conditions);
  }

  /** The clause as one sentence. */
  public String text() {
    String asked = String.join("；", conditions);
    return lead.isEmpty() || asked.isEmpty() ? lead + asked : lead + "：" + asked;
  }
}
