package org.guiju.rules;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/**
 * A folder that travels inside the artifact. Class loaders cannot list folders, so it is reached
 * through one of its files: in a directory of classes or in a jar.
 */
public final class ShippedFolder {
  private ShippedFolder() {}

  /** What to do with the folder while it is open. */
  @FunctionalInterface
  public interface Use<T> {
    T with(Path folder) throws IOException;
  }

  /**
   * Opens a folder of the class path.
   *
   * @param folder its name at the root of the class path
   * @param knownFile path of a file in it, which tells where the folder lies
   * @throws IllegalStateException when the artifact does not carry it or it cannot be read
   */
  public static <T> T open(String folder, String knownFile, Use<T> use) {
    URL url = ShippedFolder.class.getClassLoader().getResource(folder + "/" + knownFile);
    if (url == null) {
      throw new IllegalStateException("the artifact carries no `" + folder + "`");
    }
    try {
      URI uri = url.toURI();
      if (!"jar".equals(uri.getScheme())) {
        Path found = Path.of(uri);
        for (int i = Path.of(knownFile).getNameCount(); i > 0; i--) {
          found = found.getParent();
        }
        return use.with(found);
      }
      String place = uri.getSchemeSpecificPart();
      Path jar = Path.of(URI.create(place.substring(0, place.indexOf("!/"))));
      try (FileSystem files = FileSystems.newFileSystem(jar)) {
        return use.with(files.getPath("/" + folder));
      }
    } catch (URISyntaxException | IOException failure) {
      throw new IllegalStateException("shipped `" + folder + "` cannot be read", failure);
    }
  }
}
