package org.guiju.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets clients that write the colon of an address as {@code %3A} find it all the same. */
class EncodedColon {
  private static final Pattern COLON = Pattern.compile("%3A", Pattern.CASE_INSENSITIVE);

  @ServerRequestFilter(preMatching = true)
  public void decode(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    String path = uri.getRequestUri().getRawPath();
    String plain = COLON.matcher(path).replaceAll(":");
    if (plain.equals(RuleSetReviewResource.PATH) && !plain.equals(path)) {
      request.setRequestUri(URI.create(uri.getRequestUri().toString().replace(path, plain)));
    }
  }
}
