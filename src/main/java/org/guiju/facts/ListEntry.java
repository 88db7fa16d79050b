package org.guiju.facts;

import java.util.List;

/**
 * One entry of a list or table that a document sets, in force on the day of the check.
 *
 * @param origin where it was read
 * @param list code of the list in limits.yaml
 * @param key the entry
 * @param value what the table pairs with the entry; null in a plain list
 */
@Label("清单项")
public record ListEntry(
    @Derived Origin origin,
    String list,
    String key,
    String value)
    implements Fact {

  /** True when {@code text} ends with the entry. */
  public boolean ends(String text) {
    return text != null && text.endsWith(key);
  }

  /** True when {@code item} is one of those that the table pairs with the entry, parted by 、. */
  public boolean pairsWith(String item) {
    return value != null && List.of(value.split("、")).contains(item);
  }
}
