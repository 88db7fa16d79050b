package org.guiju.cli;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words around what is reported. What rules and intake say is Chinese in either language. */
final class Texts {
  private static final String BUNDLE = "org.guiju.cli.Texts";

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Texts in(boolean english) {
    Locale locale = english ? Locale.ENGLISH : Locale.ROOT;
    Control exactly = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    return new Texts(ResourceBundle.getBundle(BUNDLE, locale, exactly));
  }

  ResourceBundle bundle() {
    return bundle;
  }

  /**
   * The text called {@code key}, filled in as by {@link String#format}.
   *
   * @throws MissingResourceException when no language has it
   */
  String get(String key, Object... values) {
    return bundle.getString(key).formatted(values);
  }

  /** The text of one of a few answers, e.g. a severity. */
  String of(Enum<?> answer) {
    return get(answer.getDeclaringClass().getSimpleName() + "." + answer.name());
  }

  Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
  }
}
