package org.guiju.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guiju.archive.Person;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.findings.Verdict;
import org.guiju.store.local.TestDatabase;
import org.guiju.store.notices.PostgresInbox;
import org.guiju.store.notices.PostgresOutbox;
import org.guiju.store.notices.PostgresWebhooks;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From a verdict that changes to a receiver that takes notice of it, over a real database and real
 * HTTP.
 */
@Tag("once")
class OutboxTest {
  private static final String FUJIAN = "350000";
  private static final String NINGDE = "350900";
  private static final String ZHANGZHOU = "350600";
  private static final String ZHANGPU = "350623";
  private static final String JIANGXI = "360000";
  private static final Person CLERK = Person.of("经办甲").orElseThrow();
  private static final Person HEAD = Person.of("处长乙").orElseThrow();

  private final TestDatabase.Fresh home = TestDatabase.Fresh.database();
  private final Jdbi database = home.open();
  private final Webhooks webhooks = new PostgresWebhooks(database);
  private final Inbox inbox = new PostgresInbox(database);
  private Receiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = Receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  private static Region region(String code) {
    return RegionRegistry.standard().byCode(code).orElseThrow();
  }

  private Webhook webhook(String region, Secret secret) {
    return webhooks.add(
        new WebhookRequest(
            URI.create(receiver.url()),
            Optional.ofNullable(region).map(OutboxTest::region),
            secret,
            CLERK));
  }

  private Webhook webhook() {
    return webhook(null, Secret.random());
  }

  private FlippingPaper paper(String region) {
    return FlippingPaper.of(database, region, "PASS");
  }

  private Courier courier() {
    HttpPost post =
        new HttpPost(Destinations.ofThisMachine(true), Clock.systemUTC(), Duration.ofSeconds(10));
    return new Courier(new PostgresOutbox(home.open()), post, OutboxTest::text);
  }

  private static byte[] text(Notice notice) {
    return "%d %s→%s"
        .formatted(notice.submission(), notice.before(), notice.after())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sends all that is due now. */
  private void deliverDue() {
    Courier courier = courier();
    while (courier.deliverNext()) {
      // until nothing is due
    }
  }

  /** Lets so much time pass for everything that waits. */
  private void later(String interval) throws SQLException {
    sql(
        """
        set session_replication_role = replica;
        update notice set at = at - interval '%1$s';
        update notice_delivery set next_try = next_try - interval '%1$s';
        update webhook_lane set next_try = next_try - interval '%1$s',
          taken_till = taken_till - interval '%1$s', failing_since = failing_since - interval '%1$s'\
        """
            .formatted(interval));
  }

  private void sql(String text) throws SQLException {
    try (Connection superuser = home.superuser();
        Statement statement = superuser.createStatement()) {
      statement.execute(text);
    }
  }

  private List<Inbox.Entry> all(String region, boolean unread, Person reader) {
    return inbox.list(
        new NoticeFilter(
            Optional.ofNullable(region).map(OutboxTest::region),
            unread,
            Optional.ofNullable(reader),
            Optional.empty(),
            100));
  }

  private List<Notice> notices(String region) {
    return all(region, false, null).stream().map(Inbox.Entry::notice).toList();
  }

  private List<Long> papers(String region) {
    return notices(region).stream().map(Notice::submission).toList();
  }

  private List<Webhooks.Progress> progress(Webhook webhook) {
    return webhooks.progress(webhook.id(), Optional.empty(), Optional.empty(), 100);
  }

  @Test
  void a_verdict_that_changes_is_noticed_with_its_cause() {
    FlippingPaper plan = paper(NINGDE);
    FlippingPaper later = paper(FUJIAN);
    plan.flips("REJECT", later);
    plan.flips("PASS");
    assertThat(notices(null)).hasSize(2);
    Notice byRules = notices(null).get(0);
    Notice byPaper = notices(null).get(1);
    assertThat(byPaper.submission()).isEqualTo(plan.id());
    assertThat(List.of(byPaper.before(), byPaper.after()))
        .containsExactly(Verdict.PASS, Verdict.REJECT);
    assertThat(List.of(byPaper.reportBefore(), byPaper.reportAfter())).containsExactly(1, 2);
    assertThat(byPaper.causePaper()).isEqualTo(later.id());
    assertThat(byPaper.causeRuleSet()).isNull();
    assertThat(byRules.causePaper()).isNull();
    assertThat(byRules.causeRuleSet()).matches("[0-9a-f]{64}");
  }

  @Test
  void a_first_verdict_and_another_report_with_the_same_verdict_are_no_news() {
    paper(NINGDE).flips("PASS");
    assertThat(notices(null)).isEmpty();
  }

  @Test
  void a_change_that_is_taken_back_leaves_no_notice() {
    webhook();
    FlippingPaper plan = paper(NINGDE);
    assertThatThrownBy(
            () ->
                database.useTransaction(
                    handle -> {
                      handle.execute(
                          "update standing set verdict = 'REJECT' where submission = ?", plan.id());
                      throw new IllegalStateException("taken back");
                    }))
        .hasMessage("taken back");
    assertThat(notices(null)).isEmpty();
    deliverDue();
    assertThat(receiver.ids()).isEmpty();
  }

  @Test
  void a_region_gets_its_own_notices_and_those_below_it_the_newest_first() {
    FlippingPaper city = paper(ZHANGZHOU);
    FlippingPaper county = paper(ZHANGPU);
    FlippingPaper otherCity = paper(NINGDE);
    FlippingPaper otherProvince = paper(JIANGXI);
    List.of(city, county, otherCity, otherProvince).forEach(one -> one.flips("REJECT"));
    assertThat(papers(ZHANGPU)).containsExactly(county.id());
    assertThat(papers(ZHANGZHOU)).containsExactly(county.id(), city.id());
    assertThat(papers(FUJIAN)).containsExactly(otherCity.id(), county.id(), city.id());
    assertThat(papers(null)).hasSize(4);
  }

  @Test
  void what_one_person_read_is_unread_for_another() {
    FlippingPaper plan = paper(NINGDE);
    plan.flips("REJECT");
    plan.flips("PASS");
    long newest = notices(null).get(0).id();
    assertThat(inbox.read(newest, CLERK)).isPresent();
    Inbox.Entry again = inbox.read(newest, CLERK).orElseThrow();
    assertThat(again.readings()).extracting(Inbox.Reading::person).containsExactly("经办甲");
    assertThat(all(null, true, CLERK)).hasSize(1);
    assertThat(all(null, true, HEAD)).hasSize(2);
    assertThat(all(null, true, null)).hasSize(1);
    assertThat(inbox.read(newest + 1000, CLERK)).isEmpty();
  }

  @Test
  void a_receiver_that_fails_gets_the_same_notice_again_with_a_signature_that_holds()
      throws SQLException {
    Secret secret = Secret.random();
    Webhook webhook = webhook(null, secret);
    receiver.answer(500, 302);
    paper(NINGDE).flips("REJECT");
    deliverDue();
    later("1 second");
    deliverDue();
    later("2 seconds");
    deliverDue();
    assertThat(receiver.received()).hasSize(3);
    assertThat(receiver.ids()).containsOnly(String.valueOf(notices(null).get(0).id()));
    assertThat(receiver.received().stream().map(Receiver.Received::body).distinct()).hasSize(1);
    assertThat(progress(webhook)).extracting(Webhooks.Progress::tries).containsExactly(3);
    assertThat(receiver.received()).allMatch(one -> one.isSignedWith(secret.reveal()));
  }

  @Test
  void a_receiver_that_failed_is_left_alone_for_its_pause() throws SQLException {
    Webhook webhook = webhook();
    receiver.answer(503, 503);
    paper(NINGDE).flips("REJECT");
    deliverDue();
    later("1 second");
    deliverDue();
    deliverDue();
    assertThat(receiver.ids()).hasSize(2);
    assertThat(webhooks.find(webhook.id()).orElseThrow().failures()).isEqualTo(2);
    assertThat(progress(webhook))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(DeliveryState.WAITING);
              assertThat(one.problem()).isEqualTo("接收方回答 503。");
              assertThat(Duration.between(one.lastTry(), one.nextTry()))
                  .isEqualTo(Duration.ofSeconds(2));
            });
  }

  @Test
  void notices_arrive_in_the_order_of_the_changes() {
    webhook();
    FlippingPaper first = paper(NINGDE);
    FlippingPaper second = paper(ZHANGPU);
    first.flips("REJECT");
    second.flips("REJECT");
    first.flips("PASS");
    deliverDue();
    assertThat(receiver.received())
        .extracting(Receiver.Received::body)
        .containsExactly(
            first.id() + " PASS→REJECT", second.id() + " PASS→REJECT", first.id() + " REJECT→PASS");
  }

  @Test
  void a_notice_that_is_refused_holds_up_that_paper_and_no_other() throws SQLException {
    webhook();
    FlippingPaper first = paper(NINGDE);
    FlippingPaper second = paper(ZHANGPU);
    first.flips("REJECT");
    first.flips("PASS");
    second.flips("REJECT");
    receiver.answer(400, 400);
    deliverDue();
    later("1 second");
    deliverDue();
    sql("update webhook_lane set next_try = clock_timestamp()");
    deliverDue();
    String refused = first.id() + " PASS→REJECT";
    assertThat(receiver.received())
        .extracting(Receiver.Received::body)
        .containsExactly(refused, refused, second.id() + " PASS→REJECT");
    later("2 seconds");
    deliverDue();
    assertThat(receiver.received())
        .extracting(Receiver.Received::body)
        .endsWith(refused, first.id() + " REJECT→PASS");
  }

  @Test
  void who_dies_between_sending_and_noting_has_it_sent_again_with_the_same_id()
      throws SQLException {
    webhook();
    paper(NINGDE).flips("REJECT");
    Courier dying = courierThatDies();
    assertThatThrownBy(dying::deliverNext).isInstanceOf(Death.class);
    deliverDue();
    assertThat(receiver.ids()).as("while the lease runs").hasSize(1);
    later("1 minute");
    deliverDue();
    assertThat(receiver.ids()).hasSize(2).containsOnly(receiver.ids().get(0));
  }

  /** What no handler of failures catches. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Courier courierThatDies() {
    HttpPost post =
        new HttpPost(Destinations.ofThisMachine(true), Clock.systemUTC(), Duration.ofSeconds(10));
    return new Courier(
        new PostgresOutbox(home.open()),
        (url, secret, notice, body) -> {
          assertThat(post.send(url, secret, notice, body)).isEmpty();
          throw new Death();
        },
        OutboxTest::text);
  }

  @Test
  void several_processes_deliver_each_notice_once() {
    webhook();
    webhook();
    List<FlippingPaper> papers = IntStream.range(0, 10).mapToObj(n -> paper(NINGDE)).toList();
    papers.forEach(one -> one.flips("REJECT"));
    List<Thread> processes =
        IntStream.range(0, 4).mapToObj(n -> new Thread(this::deliverDue)).toList();
    processes.forEach(Thread::start);
    processes.forEach(OutboxTest::await);
    deliverDue();
    assertThat(receiver.ids()).hasSize(20);
    assertThat(webhooks.list())
        .allSatisfy(
            webhook ->
                assertThat(progress(webhook))
                    .hasSize(10)
                    .allMatch(one -> one.state() == DeliveryState.DELIVERED && one.tries() == 1));
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void a_webhook_of_a_region_gets_what_is_below_it_and_nothing_else() {
    webhook(ZHANGZHOU, Secret.random());
    FlippingPaper county = paper(ZHANGPU);
    county.flips("REJECT");
    paper(NINGDE).flips("REJECT");
    deliverDue();
    assertThat(receiver.received())
        .extracting(Receiver.Received::body)
        .containsExactly(county.id() + " PASS→REJECT");
  }

  @Test
  void after_three_days_it_is_given_up_and_shown() throws SQLException {
    Webhook webhook = webhook();
    FlippingPaper plan = paper(NINGDE);
    plan.flips("REJECT");
    plan.flips("PASS");
    receiver.answer(500, 500);
    deliverDue();
    later("3 days");
    deliverDue();
    later("1 hour");
    deliverDue();
    assertThat(receiver.ids()).hasSize(2);
    assertThat(progress(webhook))
        .extracting(Webhooks.Progress::state)
        .containsOnly(DeliveryState.GIVEN_UP);
    assertThat(webhooks.find(webhook.id()).orElseThrow().givenUp()).isEqualTo(2);
  }

  @Test
  void a_webhook_that_ended_gets_nothing_more_but_stays_on_record() {
    Webhook webhook = webhook();
    FlippingPaper plan = paper(NINGDE);
    plan.flips("REJECT");
    assertThat(webhooks.end(webhook.id(), HEAD)).isTrue();
    assertThat(webhooks.end(webhook.id(), CLERK)).isTrue();
    plan.flips("PASS");
    deliverDue();
    assertThat(receiver.ids()).isEmpty();
    assertThat(webhooks.list()).extracting(Webhook::endedBy).containsExactly("处长乙");
    assertThat(webhooks.end(webhook.id() + 1, HEAD)).isFalse();
  }

  @Test
  void an_address_that_may_not_be_reached_any_more_is_not_called() {
    Webhook webhook = webhook();
    paper(NINGDE).flips("REJECT");
    HttpPost post =
        new HttpPost(Destinations.ofThisMachine(false), Clock.systemUTC(), Duration.ofSeconds(10));
    new Courier(new PostgresOutbox(database), post, OutboxTest::text).deliverNext();
    assertThat(receiver.ids()).isEmpty();
    assertThat(progress(webhook))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("guiju.webhooks.allow-private=true"));
  }

  @Test
  void a_receiver_that_is_not_there_is_named_as_such() {
    Webhook webhook = webhook();
    receiver.close();
    paper(NINGDE).flips("REJECT");
    deliverDue();
    assertThat(progress(webhook))
        .extracting(Webhooks.Progress::problem)
        .containsExactly("不能连接接收方。");
  }

  @Test
  void what_was_noticed_cannot_be_changed_or_taken_away() throws SQLException {
    Webhook webhook = webhook();
    paper(NINGDE).flips("REJECT");
    inbox.read(notices(null).get(0).id(), CLERK);
    webhooks.end(webhook.id(), HEAD);
    for (String table : List.of("notice", "notice_read", "webhook", "webhook_end")) {
      assertThatThrownBy(() -> sql("delete from " + table))
          .hasMessageContaining("table %s is append-only", table);
      assertThatThrownBy(() -> database.useHandle(handle -> handle.execute("delete from " + table)))
          .hasMessageContaining("permission denied");
    }
  }
}
