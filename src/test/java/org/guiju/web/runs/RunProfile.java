package org.guiju.web.runs;

import java.util.HashMap;
import java.util.Map;
import org.guiju.web.RulesFolderProfile;

/** A bureau that goes by approvals only, and looks for work often. */
public final class RunProfile extends RulesFolderProfile {
  public RunProfile() {
    super("false");
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
    settings.put("guiju.runs.look", "50ms");
    settings.put("guiju.runs.settle", "0s");
    return settings;
  }
}
