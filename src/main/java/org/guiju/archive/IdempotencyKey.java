package org.guiju.archive;

/**
 * What a sender calls a request, so that sending it again does nothing twice.
 *
 * @param sender who sends; keys of different senders do not meet
 * @param key the sender's name for the request
 * @param requestSha256 hash over everything that decides the answer
 */
public record IdempotencyKey(String sender, String key, String requestSha256) {}
