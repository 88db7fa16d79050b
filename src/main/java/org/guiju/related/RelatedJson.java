package org.guiju.related;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.guiju.facts.Derived;
import org.guiju.facts.Related;

/** Related facts as a submission would state them: without what the reader works out itself. */
public final class RelatedJson {
  /** Where nothing is known. */
  public static final String NOTHING = "{}";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .annotationIntrospector(new WithoutDerived())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
          .build();

  private RelatedJson() {}

  public static String of(Related related) {
    try {
      return MAPPER.writeValueAsString(related);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("related facts cannot be written", impossible);
    }
  }

  private static final class WithoutDerived extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
      return member.hasAnnotation(Derived.class) || super.hasIgnoreMarker(member);
    }
  }
}
