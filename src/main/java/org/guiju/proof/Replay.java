package org.guiju.proof;

/**
 * A stored report beside the same report made again.
 *
 * @param identical true when every byte is the same
 * @param difference the first one; null when there is none
 * @param engineThen program and rule engine that made the stored report
 * @param engineNow those that made it again
 */
public record Replay(
    boolean identical, Difference difference, String engineThen, String engineNow) {}
