package org.guiju.intake;

/**
 * Why a submission, or a place in it, cannot be read.
 *
 * @param code stable code for machines, e.g. {@code intake.not-a-number}
 * @param pointer JSON pointer (RFC 6901) of the place; empty for the submission itself
 * @param line line in the body, from 1; 0 when the body as a whole is meant
 * @param column character in the line, from 1; 0 when the body as a whole is meant
 * @param message what is wrong and what to do, in Chinese
 */
public record IntakeProblem(String code, String pointer, int line, int column, String message) {}
