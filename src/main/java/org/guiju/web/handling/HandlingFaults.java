package org.guiju.web.handling;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.guiju.handling.HandlingException;
import org.guiju.web.http.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what keeps a finding from being handled into an answer. */
class HandlingFaults {
  @ServerExceptionMapper
  public Response refused(HandlingException refused, UriInfo uri) {
    boolean absent = refused.kind() == HandlingException.Kind.ABSENT;
    return Problem.of(
            absent ? 404 : 409, refused.code(), absent ? "没有找到" : "现在不能这样办理", refused.getMessage())
        .answer(uri)
        .build();
  }
}
