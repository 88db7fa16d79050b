package org.guiju.rules;

import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;

/**
 * Tells anchors, aliases and tags, which no rule file may use. The parser passes over the anchor of
 * a plain value in silence, and would so turn a text that begins with {@code &} into another one;
 * therefore the sign itself is looked at as well.
 */
public final class YamlTricks {
  private final int[] signs;

  public YamlTricks(String text) {
    boolean suspect = text.indexOf('&') >= 0 || text.indexOf('*') >= 0 || text.indexOf('!') >= 0;
    this.signs = suspect ? text.codePoints().toArray() : new int[0];
  }

  /** True when the value or name that {@code parser} stands at has an anchor or is an alias. */
  public boolean isShared(YAMLParser parser) throws IOException {
    return parser.isCurrentAlias()
        || parser.getObjectId() != null
        || "&*".indexOf(sign(parser)) >= 0;
  }

  /** True when the value or name that {@code parser} stands at says of which type it is. */
  public boolean isTagged(YAMLParser parser) throws IOException {
    return parser.getTypeId() != null || sign(parser) == '!';
  }

  private int sign(YAMLParser parser) {
    long offset = parser.currentTokenLocation().getCharOffset();
    return offset >= 0 && offset < signs.length ? signs[(int) offset] : 0;
  }
}
