package org.guiju.handling;

import java.time.OffsetDateTime;

/**
 * What was done to a waiver.
 *
 * @param n running number among its steps, from 1
 * @param action what was done
 * @param reason why
 * @param person who did it
 * @param at when
 */
public record WaiverStep(
    int n, WaiverAction action, String reason, String person, OffsetDateTime at) {}
