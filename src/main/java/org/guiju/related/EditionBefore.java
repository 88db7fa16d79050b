package org.guiju.related;

import java.time.LocalDate;

/**
 * The edition before of the paper that is being checked.
 *
 * @param paper the edition
 * @param receivedOn day it was received
 */
public record EditionBefore(Paper paper, LocalDate receivedOn) {}
