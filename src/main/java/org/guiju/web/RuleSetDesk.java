package org.guiju.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.guiju.archive.Person;
import org.guiju.desk.RulesDesk;
import org.guiju.versions.Version;
import org.guiju.versions.Versions;

/** What the resources of rule sets have in common: finding the version, and who asks. */
@Singleton
class RuleSetDesk {
  private static final Set<Person> OWN = Set.of(RulesDesk.SYSTEM, RulesDesk.FOLDER);

  private final Versions versions;
  private final ActingPerson people;

  RuleSetDesk(Versions versions, ActingPerson people) {
    this.versions = versions;
    this.people = people;
  }

  /** The version that a path names by the beginning of its hash. */
  Version version(String name) {
    if (name.matches("[0-9a-f]{12,64}")) {
      return versions
          .find(name)
          .orElseThrow(() -> RefusedException.notFound(nothing("没有版本为 %s 的规则集。", name)));
    }
    throw RefusedException.notFound(nothing("“%s”不是规则集的版本。版本为 12 至 64 位的小写十六进制数字。", name));
  }

  private static String nothing(String words, String name) {
    return words.formatted(Parameters.quoted(name)) + "全部版本见 " + RuleSetResource.PATH + "。";
  }

  /** Who asks; a step that is kept must have somebody who answers for it. */
  Person person(HttpHeaders headers) {
    Person person = people.of(headers).orElseThrow(RuleSetDesk::nobody);
    if (OWN.contains(person)) {
      throw new RefusedException(
          Problem.of(
              400,
              "bad-person",
              "请求头 " + ActingPerson.HEADER + " 有误",
              "“%s”是程序自己办理时用的名称。请写办理人的姓名或工号。".formatted(person.name())));
    }
    return person;
  }

  private static RefusedException nobody() {
    return new RefusedException(
        Problem.of(
            400,
            "missing-person",
            "没有写办理人",
            "规则集的每一步都记录办理人。请在请求头 %s 中写姓名或工号，中文按 UTF-8 作百分号编码。".formatted(ActingPerson.HEADER)));
  }
}
