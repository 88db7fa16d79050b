package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.guiju.facts.AllocationRow;
import org.junit.jupiter.api.Test;

class FactLoaderTest {
  /** Remembers what it was asked for, as the loaders of the JDK do. */
  private static final class Remembering extends ClassLoader {
    private final List<String> asked = new ArrayList<>();

    Remembering() {
      super(AllocationRow.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      asked.add(name);
      return super.loadClass(name, resolve);
    }

    @Override
    public URL getResource(String name) {
      asked.add(name);
      return super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      asked.add(name);
      return super.getResources(name);
    }
  }

  private final Remembering service = new Remembering();
  private final FactLoader loader = new FactLoader(service);

  @Test
  void generated_classes_are_never_asked_of_the_service() throws IOException {
    for (String name :
        List.of(
            "guiju.r1.Rules1",
            "guiju$r1$AllocationRow",
            "org.drools.project.model.ProjectModel_org_guiju_bundle_b1")) {
      assertThatThrownBy(() -> loader.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
      assertThat(loader.getResourceAsStream(name.replace('.', '/') + ".class")).isNull();
      assertThat(Collections.list(loader.getResources(name.replace('.', '/')))).isEmpty();
    }
    assertThat(service.asked).isEmpty();
  }

  @Test
  void facts_are_those_of_the_service() throws ClassNotFoundException {
    assertThat(loader.loadClass(AllocationRow.class.getName())).isSameAs(AllocationRow.class);
    assertThat(loader.getResource("org/guiju/facts/AllocationRow.class")).isNotNull();
  }
}
