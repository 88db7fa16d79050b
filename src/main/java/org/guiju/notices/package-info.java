/**
 * Word of verdicts that changed: the inbox of a region, and webhooks that are told. What is sent,
 * how it is signed, and how long it is tried; where it is kept lies behind {@link
 * org.guiju.notices.Inbox}, {@link org.guiju.notices.Webhooks} and {@link
 * org.guiju.notices.Outbox}.
 */
package org.guiju.notices;
