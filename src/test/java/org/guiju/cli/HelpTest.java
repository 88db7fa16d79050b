package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/**
 * The help of every command, in both languages. After an intended change run with {@code
 * -Dgolden.write=true} and read every changed line.
 */
class HelpTest {
  private static final Path GOLDEN = Path.of("src/test/resources/cli");
  private static final Pattern PLACEHOLDER = Pattern.compile("%(?:\\d\\$)?[sd]");

  @TestFactory
  Stream<DynamicTest> every_command_explains_itself() {
    return Stream.of("zh", "en")
        .map(language -> DynamicTest.dynamicTest(language, () -> compare(language)));
  }

  private static void compare(String language) throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false);
    StringBuilder help = new StringBuilder();
    append(Shell.commandLine(console.in(language)), help);
    Path golden = GOLDEN.resolve("help-" + language + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, help);
    }
    assertThat(help.toString()).isEqualTo(Files.readString(golden));
  }

  private static void append(CommandLine command, StringBuilder help) {
    help.append("== ").append(command.getCommandSpec().qualifiedName()).append('\n');
    help.append(command.getUsageMessage().replace(System.lineSeparator(), "\n")).append('\n');
    command.getSubcommands().values().forEach(inner -> append(inner, help));
  }

  @Test
  void the_english_texts_take_the_same_values_as_the_chinese_ones() {
    Properties chinese = texts("Texts.properties");
    Properties english = texts("Texts_en.properties");
    assertThat(chinese.stringPropertyNames()).containsAll(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(chinese.getProperty(key)));
    }
  }

  @Test
  void texts_are_in_chinese_only_where_they_hold_no_chinese() {
    Set<String> untranslated = new TreeSet<>(texts("Texts.properties").stringPropertyNames());
    untranslated.removeAll(texts("Texts_en.properties").stringPropertyNames());
    Properties chinese = texts("Texts.properties");
    assertThat(untranslated)
        .allSatisfy(
            key -> assertThat(chinese.getProperty(key)).doesNotContainPattern("\\p{IsHan}"));
  }

  private static Properties texts(String name) {
    Properties texts = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String placeholders(String text) {
    return String.join(" ", PLACEHOLDER.matcher(text).results().map(r -> r.group()).toList());
  }
}
