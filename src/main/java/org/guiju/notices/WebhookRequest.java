package org.guiju.notices;

import java.net.URI;
import java.util.Optional;
import org.guiju.archive.Person;
import org.guiju.facts.region.Region;

/**
 * A receiver that somebody enters.
 *
 * @param url where notices are to be posted to
 * @param region whose notices, with everything below it; empty for all
 * @param secret what they are signed with
 * @param person who enters it
 */
public record WebhookRequest(URI url, Optional<Region> region, Secret secret, Person person) {}
