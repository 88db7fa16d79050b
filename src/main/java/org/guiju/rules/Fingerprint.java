package org.guiju.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.Sha256;

/**
 * What the classes of a compiled rule file depend on besides its text: the facts they read, the
 * chain that compiles, scans and weaves them, and the engine.
 */
final class Fingerprint {
  private static final List<String> FOLDERS =
      List.of("org/guiju/facts", "org/guiju/findings", "org/guiju/rules");
  private static final String ENGINE =
      "META-INF/maven/org.drools/drools-model-codegen/pom.properties";

  private Fingerprint() {}

  /**
   * Hash over the program in {@code root} and the version of the engine.
   *
   * @param root where the class files are: a directory, or the inside of a jar
   */
  static String of(Path root) throws IOException {
    Sha256 hash = new Sha256();
    try (InputStream engine = Fingerprint.class.getClassLoader().getResourceAsStream(ENGINE)) {
      if (engine == null) {
        throw new IOException("the engine does not tell its version");
      }
      hash.add(engine.readAllBytes());
    }
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          byte[] content = Files.readAllBytes(file);
          hash.add(root.relativize(file).toString().replace('\\', '/') + "\0" + content.length);
          hash.add("\0").add(content);
        }
      }
    }
    return hash.hex();
  }
}
