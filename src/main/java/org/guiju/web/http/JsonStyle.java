package org.guiju.web.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.guiju.archive.ReportText;

/** How answers look: fields in the order of their record, ISO dates, blanks left out. */
@Singleton
public class JsonStyle implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    ReportText.style(mapper);
  }
}
