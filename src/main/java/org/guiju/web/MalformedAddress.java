package org.guiju.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/** Answers a request whose address is so malformed that it reaches no resource. */
@Singleton
class MalformedAddress {
  /** Before the resources, which would answer with nothing. */
  private static final int FIRST = Integer.MIN_VALUE;

  private final ObjectMapper mapper;

  MalformedAddress(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::check);
  }

  private void check(RoutingContext request) {
    try {
      new URI(request.request().uri());
      request.next();
    } catch (URISyntaxException malformed) {
      answer(request);
    }
  }

  private void answer(RoutingContext request) {
    Problem problem =
        Problem.of(
            400,
            "bad-address",
            "地址的写法有误",
            "地址里有不能直接写的字符，或百分号编码不完整。请把“%”写成 %25，汉字和空格按 UTF-8 编码；全部接口见 /q/swagger-ui。");
    try {
      request
          .response()
          .setStatusCode(problem.status())
          .putHeader("Content-Type", Problem.MEDIA_TYPE + ";charset=UTF-8")
          .end(mapper.writeValueAsString(problem));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
