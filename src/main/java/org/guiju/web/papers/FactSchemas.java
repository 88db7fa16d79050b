package org.guiju.web.papers;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.guiju.facts.Derived;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.Label;
import org.guiju.facts.OneOf;
import org.guiju.facts.Related;
import org.guiju.facts.Required;
import org.guiju.facts.StatedTotal;

/** Makes the schemas of submissions out of the fact records that intake fills. */
final class FactSchemas {
  private static final String REF = "#/components/schemas/";

  private final Map<String, Schema> schemas = new LinkedHashMap<>();

  /** One schema for each kind of submission, those of all their parts, and the choice of kinds. */
  Map<String, Schema> all() {
    Schema choice = OASFactory.createSchema().description("一份材料，由 kind 决定种类");
    Discriminator discriminator = OASFactory.createDiscriminator().propertyName("kind");
    for (Kind kind : Kind.values()) {
      String name = kind.body().getSimpleName() + SubmissionSchemas.SUBMISSION;
      schemas.put(name, submission(kind));
      choice.addOneOf(ref(name));
      discriminator.addMapping(kind.code(), REF + name);
    }
    schemas.put(SubmissionSchemas.SUBMISSION, choice.discriminator(discriminator));
    return schemas;
  }

  private Schema submission(Kind kind) {
    Schema schema =
        object(kind.label()).addProperty("kind", text("材料种类").addEnumeration(kind.code()));
    schema.addProperty("header", part(Header.class));
    schema.addRequired("kind").addRequired("header");
    addFields(schema, kind.body());
    return schema.addProperty("related", part(Related.class));
  }

  private Schema part(Class<?> type) {
    String name = type.getSimpleName();
    if (!schemas.containsKey(name)) {
      schemas.put(name, null);
      Schema schema = object(labelOf(type.getAnnotation(Label.class), name));
      addFields(schema, type);
      schemas.put(name, schema);
    }
    return ref(name);
  }

  private void addFields(Schema schema, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.isAnnotationPresent(Derived.class)) {
        continue;
      }
      schema.addProperty(component.getName(), field(component));
      if (component.isAnnotationPresent(Required.class)) {
        schema.addRequired(component.getName());
      }
    }
  }

  private Schema field(RecordComponent component) {
    String label = labelOf(component.getAnnotation(Label.class), component.getName());
    if (component.getType() == List.class) {
      Class<?> item =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      return typed(Schema.SchemaType.ARRAY, label)
          .items(
              item == String.class
                  ? OASFactory.createSchema().addType(Schema.SchemaType.STRING)
                  : part(item));
    }
    if (component.getType() == StatedTotal.class) {
      return OASFactory.createSchema()
          .description(label + "：分列写成对象；只写一个数字时，指各行所用的第一个金额列")
          .addOneOf(OASFactory.createSchema().addType(Schema.SchemaType.NUMBER))
          .addOneOf(part(StatedTotal.class));
    }
    return component.getType().isRecord()
        ? part(component.getType()).description(label)
        : scalar(component, label);
  }

  private static Schema scalar(RecordComponent component, String label) {
    Class<?> type = component.getType();
    if (type == BigDecimal.class) {
      return typed(Schema.SchemaType.NUMBER, label + "：数字，不加引号；表中的空格、“—”、“详见附件”可原样写成文字")
          .addType(Schema.SchemaType.STRING)
          .addType(Schema.SchemaType.NULL);
    }
    if (type == Long.class) {
      return typed(Schema.SchemaType.INTEGER, label).format("int64");
    }
    if (type == Boolean.class) {
      return typed(Schema.SchemaType.BOOLEAN, label);
    }
    if (type == LocalDate.class) {
      return text(label).format("date");
    }
    Schema schema = text(label);
    OneOf allowed = component.getAnnotation(OneOf.class);
    if (allowed != null) {
      List<Object> values = new ArrayList<>(List.of((Object[]) allowed.value()));
      schema.setEnumeration(values);
    }
    return schema;
  }

  private static Schema object(String description) {
    return typed(Schema.SchemaType.OBJECT, description)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }

  private static Schema text(String description) {
    return typed(Schema.SchemaType.STRING, description);
  }

  private static Schema typed(Schema.SchemaType type, String description) {
    return OASFactory.createSchema().addType(type).description(description);
  }

  /** The schema called {@code name}, by reference. */
  static Schema ref(String name) {
    return OASFactory.createSchema().ref(REF + name);
  }

  private static String labelOf(Label label, String otherwise) {
    return label == null ? otherwise : label.value();
  }
}
