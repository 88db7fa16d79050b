package org.guiju;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Holds the map: facts ◁ findings ◁ rules ◁ checker ◁ review ◁ versions ◁ desk ◁ web, and facts ◁
 * intake ◁ desk.
 */
@AnalyzeClasses(packages = "org.guiju", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule facts_know_nothing_else =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.facts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.findings..",
              "org.guiju.rules..",
              "org.guiju.checker..",
              "org.guiju.intake..",
              "org.guiju.desk..",
              "org.guiju.web..");

  @ArchTest
  static final ArchRule findings_know_only_facts =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.findings..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.rules..",
              "org.guiju.checker..",
              "org.guiju.intake..",
              "org.guiju.desk..",
              "org.guiju.web..");

  @ArchTest
  static final ArchRule an_explanation_knows_only_facts_and_findings =
      classes()
          .that()
          .resideInAPackage("org.guiju.repair..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.repair..", "org.guiju.findings..", "org.guiju.facts..", "java..");

  @ArchTest
  static final ArchRule what_is_explained_does_not_know_that_it_will_be =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.guiju.repair..", "org.guiju.desk..", "org.guiju.web..", "org.guiju.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.guiju.repair..");

  @ArchTest
  static final ArchRule rules_know_no_checker =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.checker..",
              "org.guiju.intake..",
              "org.guiju.review..",
              "org.guiju.desk..",
              "org.guiju.web..",
              "org.guiju.cli..");

  @ArchTest
  static final ArchRule tables_know_no_rules =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.rules.table..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.guiju.rules", "org.guiju.findings..", "org.guiju.facts..");

  @ArchTest
  static final ArchRule the_checker_knows_no_intake =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.checker..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.intake..",
              "org.guiju.review..",
              "org.guiju.desk..",
              "org.guiju.web..",
              "org.guiju.cli..");

  @ArchTest
  static final ArchRule a_review_knows_no_desk =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.review..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.versions..", "org.guiju.desk..", "org.guiju.web..", "org.guiju.cli..");

  @ArchTest
  static final ArchRule intake_knows_only_facts =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.findings..",
              "org.guiju.rules..",
              "org.guiju.checker..",
              "org.guiju.review..",
              "org.guiju.desk..",
              "org.guiju.web..",
              "org.guiju.cli..");

  @ArchTest
  static final ArchRule the_archive_knows_only_facts_findings_and_rules =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.archive..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.checker..",
              "org.guiju.intake..",
              "org.guiju.related..",
              "org.guiju.review..",
              "org.guiju.versions..",
              "org.guiju.desk..",
              "org.guiju.store..",
              "org.guiju.web..",
              "org.guiju.cli..");

  @ArchTest
  static final ArchRule the_life_of_versions_knows_no_desk_and_no_database =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.versions..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.intake..",
              "org.guiju.related..",
              "org.guiju.desk..",
              "org.guiju.store..",
              "org.guiju.web..",
              "org.guiju.cli..");

  @ArchTest
  static final ArchRule the_store_decides_nothing =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.checker..",
              "org.guiju.review..",
              "org.guiju.versions..",
              "org.guiju.desk..",
              "org.guiju.web..",
              "org.guiju.cli..");

  @ArchTest
  static final ArchRule only_the_store_and_the_edge_know_the_database =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.guiju.store..", "org.guiju.web..", "org.guiju.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql..");

  @ArchTest
  static final ArchRule handling_knows_only_what_it_is_about =
      classes()
          .that()
          .resideInAPackage("org.guiju.handling..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.handling..",
              "org.guiju.archive..",
              "org.guiju.findings..",
              "org.guiju.facts..",
              "java..");

  @ArchTest
  static final ArchRule notices_know_only_what_they_tell_of =
      classes()
          .that()
          .resideInAPackage("org.guiju.notices..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.notices..",
              "org.guiju.archive..",
              "org.guiju.findings..",
              "org.guiju.facts..",
              "org.jboss.logging..",
              "java..",
              "javax.crypto..",
              "javax.net..");

  @ArchTest
  static final ArchRule judging_again_knows_no_desk_and_no_database =
      classes()
          .that()
          .resideInAPackage("org.guiju.recheck..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.recheck..",
              "org.guiju.facts..",
              "org.guiju.findings..",
              "org.guiju.rules..",
              "org.guiju.checker..",
              "org.guiju.intake..",
              "org.guiju.archive..",
              "org.guiju.review..",
              "com.fasterxml..",
              "java..");

  @ArchTest
  static final ArchRule runs_and_trials_know_no_desk_and_no_database =
      noClasses()
          .that()
          .resideInAnyPackage("org.guiju.runs..", "org.guiju.trials..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.desk..",
              "org.guiju.related..",
              "org.guiju.proof..",
              "org.guiju.store..",
              "org.guiju.web..",
              "org.guiju.cli..");

  @ArchTest
  static final ArchRule words_pages_and_witnesses_know_no_desk =
      noClasses()
          .that()
          .resideInAnyPackage("org.guiju.words..", "org.guiju.pages..", "org.guiju.witness..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.archive..",
              "org.guiju.desk..",
              "org.guiju.store..",
              "org.guiju.web..",
              "org.guiju.cli..");

  @ArchTest
  static final ArchRule the_desk_knows_no_edge =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.desk..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.guiju.web..", "org.guiju.cli..");

  @ArchTest
  static final ArchRule a_proof_knows_no_desk_and_no_database =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.proof..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.guiju.desk..",
              "org.guiju.store..",
              "org.guiju.web..",
              "org.guiju.cli..",
              "org.guiju.related..",
              "org.guiju.review..",
              "org.jdbi..",
              "java.sql..");

  @ArchTest
  static final ArchRule what_is_proven_does_not_know_that_it_will_be =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.guiju.archive..",
              "org.guiju.checker..",
              "org.guiju.rules..",
              "org.guiju.intake..",
              "org.guiju.desk..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.guiju.proof..");

  @ArchTest
  static final ArchRule a_proof_reads_no_clock =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.proof..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule facts_and_findings_know_no_framework =
      noClasses()
          .that()
          .resideInAnyPackage("org.guiju.facts..", "org.guiju.findings..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "jakarta..",
              "com.fasterxml..",
              "org.kie..",
              "org.drools..",
              "io.micrometer..",
              "org.eclipse..");

  @ArchTest
  static final ArchRule only_rules_and_checker_know_the_engine =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.guiju.rules..", "org.guiju.checker..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule only_the_edge_knows_the_server =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.guiju.web..", "org.guiju.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.micrometer..");

  @ArchTest
  static final ArchRule a_check_reads_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.guiju.facts..",
              "org.guiju.findings..",
              "org.guiju.repair..",
              "org.guiju.rules..",
              "org.guiju.checker..",
              "org.guiju.intake..",
              "org.guiju.review..",
              "org.guiju.versions..",
              "org.guiju.handling..",
              "org.guiju.recheck..",
              "org.guiju.words..",
              "org.guiju.pages..",
              "org.guiju.witness..",
              "org.guiju.desk..")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Random.class);

  @ArchTest
  static final ArchRule packages_form_no_cycles =
      slices().matching("org.guiju.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule parts_of_the_store_form_no_cycles =
      slices().matching("org.guiju.store.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule how_things_are_written_knows_no_table =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.store.io..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.guiju.store..")
                  .and(resideOutsideOfPackages("org.guiju.store.io..")));

  @ArchTest
  static final ArchRule parts_of_the_edge_form_no_cycles =
      slices().matching("org.guiju.web.(*)..").should().beFreeOfCycles();

  /** Of two places for one exception, the server would take either. */
  @ArchTest
  static void each_exception_is_answered_in_one_place(JavaClasses all) {
    assertThat(
            all.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ServerExceptionMapper.class))
                .map(method -> method.getRawParameterTypes().get(0).getName()))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @ArchTest
  static final ArchRule features_of_the_edge_do_not_know_each_other =
      slices()
          .matching("org.guiju.web.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("org.guiju.web.."),
              resideInAnyPackage("org.guiju.web.http..", "org.guiju.web.views.."));

  @ArchTest
  static final ArchRule what_features_share_knows_none_of_them =
      noClasses()
          .that()
          .resideInAnyPackage("org.guiju.web.http..", "org.guiju.web.views..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.guiju.web..")
                  .and(resideOutsideOfPackages("org.guiju.web.http..", "org.guiju.web.views..")));

  @ArchTest
  static final ArchRule features_do_not_know_what_puts_them_together =
      noClasses()
          .that()
          .resideInAPackage("org.guiju.web.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.guiju.web");
}
