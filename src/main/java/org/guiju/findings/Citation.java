package org.guiju.findings;

/**
 * What a finding rests on.
 *
 * @param documentId folder of the document under {@code rules/}
 * @param document number or title of the document
 * @param article article or numbered paragraph
 * @param note what the reader must know about the source, e.g. that it is not verified or that the
 *     threshold is practice rather than law; null when there is nothing to say
 */
public record Citation(String documentId, String document, String article, String note) {}
