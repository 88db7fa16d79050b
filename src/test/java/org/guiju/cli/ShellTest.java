package org.guiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chek x.json                 | 没有命令 chek。是否想写 check？                              | guiju
          rules revew x               | 没有命令 revew。是否想写 review？                            | guiju rules
          check --jsn x.json          | 没有选项 --jsn。是否想写 --json？                            | guiju check
          check                       | 缺少 FILE。                                                  | guiju check
          check --as-of 2024.5.4 x    | --as-of 的值“2024.5.4”无效。请写成 年-月-日，例如 2024-05-24。 | guiju check
          check --as-of 9999-01-01 x  | --as-of 的值“9999-01-01”无效。请写成 年-月-日，例如 2024-05-24。 | guiju check
          check --fail-on BAD x       | --fail-on 的值“BAD”无效。请写 VIOLATION、WARNING 或 ADVISORY。 | guiju check
          check --rules a --rules b x | 选项 --rules 只能写一次。                                    | guiju check
          rules                       | 请写明要执行的命令。                                         | guiju rules
          --lang fr samples           | --lang 的值“fr”无效。请写 zh 或 en。                         | guiju
          completion x                | 多余的参数 x。                                               | guiju completion
          """)
  void a_wrong_command_line_is_answered_in_a_sentence(String line, String sentence, String help) {
    Run run = Run.of(line.split(" "));
    assertThat(run.err()).isEqualToIgnoringNewLines(sentence + "帮助：" + help + " --help");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
  }

  @Test
  void a_wrong_command_line_is_answered_in_english_on_request() {
    Run run = Run.of("--lang", "en", "chek");
    assertThat(run.err()).startsWith("There is no command chek. Did you mean check?");
  }

  @ParameterizedTest
  @CsvSource({
    "LANG, zh_CN.UTF-8, en, false",
    "LANG, C.UTF-8, en, false",
    "LANG, en_US.UTF-8, zh, true",
    "LC_ALL, en_GB, zh, true",
    "OTHER, x, en, true",
    "OTHER, x, zh, false"
  })
  void english_is_for_those_whose_settings_name_it(
      String variable, String value, String platform, boolean english) {
    assertThat(Console.isEnglish(Map.of(variable, value), Locale.forLanguageTag(platform)))
        .isEqualTo(english);
  }

  @Test
  void the_completion_script_knows_every_command() {
    assertThat(Run.of("completion").out())
        .contains("complete -F _complete_guiju", "check", "review", "samples", "--as-of");
  }

  @Test
  void the_version_names_program_and_rules() {
    assertThat(Run.of("--version").out()).matches("规矩 .*（随附规则 [0-9a-f]{12}）\\R");
  }

  @Test
  void samples_are_listed_and_printed() {
    assertThat(Run.of("samples").out()).contains("nanchang-2022-67-plan  资金分配方案");
    assertThat(Run.of("samples", "nanchang-2022-67-plan").out())
        .startsWith("{")
        .contains("洪财社指〔2022〕67号");
    assertThat(Run.of("samples", "nanchang-2022-67-pan").err())
        .startsWith("没有名为“nanchang-2022-67-pan”的示例。是否想写“nanchang-2022-67-plan”？");
  }
}
