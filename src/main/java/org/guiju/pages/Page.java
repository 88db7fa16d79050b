package org.guiju.pages;

import java.util.List;

/**
 * A page, whatever it is written as.
 *
 * @param title what it is about
 * @param blocks its content, in order
 */
record Page(String title, List<Block> blocks) {
  public Page {
    blocks = List.copyOf(blocks);
  }
}
