package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each shipped rule file out of the artifact beside the same file compiled now. */
class ShippedArchiveTest {
  private static final int JAVA_17 = 61;

  @TestFactory
  Stream<DynamicTest> a_shipped_file_is_in_the_archive_with_the_same_rules() {
    Map<RuleSource, CompiledFile> files = CompiledNow.SET.compiled().all();
    return files.keySet().stream()
        .map(
            source ->
                DynamicTest.dynamicTest(
                    source.file(), () -> compare(source, files.get(source), shipped(source))));
  }

  private static CompiledFile shipped(RuleSource source) {
    Optional<CompiledFile> shipped = CompiledArchive.shipped().find(source);
    assertThat(shipped).as("compiled by the build; mvn process-classes does it").isPresent();
    return shipped.orElseThrow();
  }

  private static void compare(RuleSource source, CompiledFile now, CompiledFile shipped) {
    assertThat(shipped.rules()).containsOnlyKeys(now.rules().keySet());
    assertThat(shipped.classes()).hasSameSizeAs(now.classes());
    assertThat(JoinCheck.check(source, shipped)).isEqualTo(JoinCheck.check(source, now));
    assertThat(shipped.classes().values())
        .as("runs on the oldest Java we support")
        .allSatisfy(code -> assertThat(code[6] * 256 + code[7]).isLessThanOrEqualTo(JAVA_17));
  }
}
