package org.guiju.web.runs;

import java.util.Map;
import org.guiju.web.RulesFolderProfile;

/** A bureau that goes by approvals only, and whose stages and shadows are looked after often. */
public final class StageProfile extends RulesFolderProfile {
  public StageProfile() {
    super("false");
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = super.getConfigOverrides();
    settings.put("guiju.runs.look", "50ms");
    settings.put("guiju.runs.settle", "0s");
    settings.put("guiju.trials.look", "50ms");
    return settings;
  }
}
