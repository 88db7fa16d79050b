package org.guiju.facts;

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
    implements Fact {}
