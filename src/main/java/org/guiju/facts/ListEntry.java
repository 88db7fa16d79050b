package org.guiju.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One entry of a list or table that a document sets, in force on the day of the check.
 *
 * @param origin where it was read
 * @param list code of the list in limits.yaml
 * @param key the entry
 * @param value what the table pairs with the entry; null in a plain list
 */
@Label("清单项")
public record ListEntry(@Derived Origin origin, String list, String key, String value)
    implements Fact {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
  private static final Pattern CLAUSE_END = Pattern.compile("[，,。；;！!\\s]+");
  private static final Pattern REFUSAL =
      Pattern.compile("杜绝|防止|反对|禁止|严禁|避免|不搞|不得|不做|不是|整治|纠治|治理|清理|抵制|拒绝|查处");

  /** The number that the table pairs with the entry; null when it is none. */
  public BigDecimal number() {
    return value != null && NUMBER.matcher(value).matches() ? new BigDecimal(value) : null;
  }

  /** True when {@code text} ends with the entry. */
  public boolean ends(String text) {
    return text != null && text.endsWith(key);
  }

  /** True when {@code item} is one of those that the table pairs with the entry, parted by 、. */
  public boolean pairsWith(String item) {
    return value != null && List.of(value.split("、", -1)).contains(item);
  }

  /** True when {@code code} begins with one of the classes that the table pairs with the entry. */
  public boolean pairsWithClassOf(String code) {
    return value != null && Arrays.stream(value.split("、", -1)).anyMatch(code::startsWith);
  }

  /**
   * True when the entry is the account {@code code} of the classification of {@code year}:
   * 2024/21015.
   */
  public boolean isAccount(Long year, String code) {
    return key.equals(year + "/" + code.strip());
  }

  /**
   * True when the name that the table gives is not {@code name}, spaces and width of brackets
   * aside.
   */
  public boolean namedOtherwise(String name) {
    return value != null && name != null && !folded(value).equals(folded(name));
  }

  private static String folded(String name) {
    return Spaces.removed(name).replace('(', '（').replace(')', '）');
  }

  /** True when {@code text} contains the entry. */
  public boolean foundIn(String text) {
    return text != null && text.contains(key);
  }

  /** True when {@code text} begins with the entry, as a code with its class. */
  public boolean begins(String text) {
    return text != null && text.startsWith(key);
  }

  /**
   * True when {@code text} speaks of the entry other than to rule it out: 杜绝形象工程 does not, nor does
   * 整治形象工程、面子工程.
   */
  public boolean mentionedIn(String text) {
    return text != null
        && Arrays.stream(CLAUSE_END.split(text))
            .anyMatch(clause -> clause.contains(key) && !refused(clause));
  }

  private boolean refused(String clause) {
    return REFUSAL.matcher(clause.substring(0, clause.indexOf(key))).find();
  }
}
