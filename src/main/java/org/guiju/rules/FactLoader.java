package org.guiju.rules;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.guiju.facts.Fact;

/**
 * Shows the engine the classes of the service, and keeps its questions after generated classes away
 * from them. The compiler asks for every generated class before it writes it, under a name that
 * never comes again, and the loaders of the service remember each name they were asked for: about
 * 20 kB for every changed rule file, for ever.
 */
final class FactLoader extends ClassLoader {
  static final FactLoader INSTANCE = new FactLoader(Fact.class.getClassLoader());

  FactLoader(ClassLoader facts) {
    super(facts);
  }

  /** Work that may fail in its own way. */
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Does {@code work} so that the engine finds its parts. It looks them up through the thread, and
   * a pool's thread may have come from anywhere.
   */
  static <T, E extends Exception> T onThread(Work<T, E> work) throws E {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(INSTANCE);
    try {
      return work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (generated(name)) {
      throw new ClassNotFoundException(name);
    }
    return getParent().loadClass(name);
  }

  @Override
  public URL getResource(String name) {
    return generated(name) ? null : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return generated(name) ? Collections.emptyEnumeration() : super.getResources(name);
  }

  /** Rules go to {@code guiju.…}, where ours are {@code org.guiju.…}; the engine adds an index. */
  private static boolean generated(String name) {
    String dotted = name.replace('/', '.');
    return dotted.startsWith("guiju") || dotted.startsWith("org.drools.project.model.");
  }
}
