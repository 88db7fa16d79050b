package org.guiju.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets clients that write the colon of an address as {@code %3A} find it all the same. */
class EncodedColon {
  private static final Set<String> PATHS =
      Set.of(Addresses.RULE_SET_REVIEWS, Addresses.SUBMISSION_BATCHES);
  private static final Pattern COLON = Pattern.compile("%3A", Pattern.CASE_INSENSITIVE);

  @ServerRequestFilter(preMatching = true)
  public void decode(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    String path = uri.getRequestUri().getRawPath();
    String plain = COLON.matcher(path).replaceAll(":");
    if (PATHS.contains(plain) && !plain.equals(path)) {
      request.setRequestUri(URI.create(uri.getRequestUri().toString().replace(path, plain)));
    }
  }
}
