package org.guiju.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Project codes of the central register: up to eight digits of the issuer, Z and twelve digits. The
 * part from Z on stays the same from the centre to the payment; codes of another form are local.
 */
final class ProjectCode {
  private static final Pattern CENTRAL = Pattern.compile("\\d{0,8}(Z\\d{12})");

  private ProjectCode() {}

  /** The part that papers of all levels share; null when {@code code} is blank or a local one. */
  static String shared(String code) {
    if (code == null) {
      return null;
    }
    Matcher central = CENTRAL.matcher(Spaces.removed(code).toUpperCase(Locale.ROOT));
    return central.matches() ? central.group(1) : null;
  }
}
