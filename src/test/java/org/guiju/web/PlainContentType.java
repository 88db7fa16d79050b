package org.guiju.web;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;

/** Sends the content type as it is, without a charset of the client's own. */
public final class PlainContentType {
  private PlainContentType() {}

  public static RestAssuredConfig config() {
    return RestAssuredConfig.config()
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }
}
