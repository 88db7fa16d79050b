package org.guiju.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.ReportText;
import org.guiju.review.RuleReview;
import org.jboss.logging.Logger;

/** How a review looks as text. */
public final class ReviewText {
  private static final Logger LOG = Logger.getLogger(ReviewText.class);
  private static final ObjectMapper MAPPER =
      ReportText.style(JsonMapper.builder().addModule(new JavaTimeModule()).build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private ReviewText() {}

  public static Content of(RuleReview review) {
    try {
      return Content.of(MAPPER.writeValueAsBytes(review));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a review cannot be written", impossible);
    }
  }

  /** The review again; empty when another version of the program wrote it in another way. */
  public static Optional<RuleReview> read(Content text) {
    try {
      return Optional.of(MAPPER.readValue(text.text(), RuleReview.class));
    } catch (JsonProcessingException otherProgram) {
      LOG.warnf("kept review cannot be read: %s", otherProgram.getOriginalMessage());
      return Optional.empty();
    }
  }
}
