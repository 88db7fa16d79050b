package org.guiju.handling;

import org.guiju.archive.Person;

/**
 * What somebody wants to do to a waiver.
 *
 * @param action what
 * @param reason why
 * @param person who
 */
public record WaiverDecision(WaiverAction action, String reason, Person person) {}
