package org.guiju.intake;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.facts.Derived;
import org.guiju.facts.Label;
import org.guiju.facts.OneOf;
import org.guiju.facts.Required;

/** What the reader needs to know of a record class, looked up once. */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  /**
   * One component.
   *
   * @param index position in the constructor
   * @param label what users call it
   * @param type its class; the class of the items for a list
   * @param isList true for a list
   * @param allowed texts it may hold; empty when any will do
   */
  record Field(
      int index,
      String name,
      String label,
      Class<?> type,
      boolean isList,
      boolean isRequired,
      List<String> allowed) {}

  private final String label;
  private final RecordComponent[] components;
  private final Constructor<?> constructor;
  private final Method[] accessors;
  private final Map<String, Field> readable = new LinkedHashMap<>();

  private RecordShape(Class<?> type) {
    label = labelOf(type.getAnnotation(Label.class), type.getSimpleName());
    components = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no canonical constructor: " + type, e);
    }
    // spares the check of the caller, which each call of thousands would make
    constructor.setAccessible(true);
    accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
    AccessibleObject.setAccessible(accessors, true);
    for (int i = 0; i < components.length; i++) {
      if (!components[i].isAnnotationPresent(Derived.class)) {
        readable.put(components[i].getName(), field(i, components[i]));
      }
    }
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static Field field(int index, RecordComponent component) {
    boolean isList = component.getType() == List.class;
    Class<?> type =
        isList
            ? (Class<?>)
                ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
            : component.getType();
    OneOf oneOf = component.getAnnotation(OneOf.class);
    return new Field(
        index,
        component.getName(),
        labelOf(component.getAnnotation(Label.class), component.getName()),
        type,
        isList,
        component.isAnnotationPresent(Required.class),
        oneOf == null ? List.of() : List.of(oneOf.value()));
  }

  private static String labelOf(Label label, String otherwise) {
    return label == null ? otherwise : label.value();
  }

  String label() {
    return label;
  }

  /** Components that a submission may fill in, by name. */
  Map<String, Field> readable() {
    return readable;
  }

  int size() {
    return components.length;
  }

  /** Position of the component called {@code name}, or −1. */
  int indexOf(String name) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The field whose text names a row to its reader: a required text, or else name or title. */
  Field rowName() {
    List<Field> texts = new ArrayList<>(readable.values());
    texts.removeIf(field -> field.type() != String.class || field.isList());
    return texts.stream()
        .filter(field -> field.isRequired() && field.allowed().isEmpty())
        .findFirst()
        .or(
            () ->
                texts.stream().filter(f -> List.of("name", "title").contains(f.name())).findFirst())
        .orElse(null);
  }

  Object create(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("record cannot be made: " + constructor, e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("record refused its values: " + constructor, e.getCause());
    }
  }

  /** What {@code field} of {@code original} holds. */
  Object read(Object original, Field field) {
    return read(original, field.index());
  }

  private Object read(Object original, int index) {
    try {
      return accessors[index].invoke(original);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("record cannot be read: " + original.getClass(), e);
    }
  }

  /** The same record with one component replaced. */
  static <T> T with(T original, String component, Object replacement) {
    RecordShape shape = of(original.getClass());
    Object[] values = new Object[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = shape.read(original, i);
    }
    values[shape.indexOf(component)] = replacement;
    @SuppressWarnings("unchecked")
    T copy = (T) shape.create(values);
    return copy;
  }
}
