package org.guiju.rules;

import java.util.Map;

/** Holds the generated classes of one rule file; they go when the file's last user goes. */
final class RuleClasses extends ClassLoader {
  private final Map<String, byte[]> classes;

  RuleClasses(Map<String, byte[]> classes) {
    super(FactLoader.INSTANCE);
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] content = classes.get(name);
    if (content == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, content, 0, content.length);
  }
}
