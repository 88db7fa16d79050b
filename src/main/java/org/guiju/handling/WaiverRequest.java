package org.guiju.handling;

import java.time.LocalDate;
import org.guiju.archive.Person;

/**
 * A waiver that somebody asks for.
 *
 * @param identity identity of the finding
 * @param reason why it should be let be
 * @param expires last day on which it shall hold
 * @param attachment what it rests on
 * @param person who asks
 */
public record WaiverRequest(
    String identity, String reason, LocalDate expires, Attachment attachment, Person person) {}
