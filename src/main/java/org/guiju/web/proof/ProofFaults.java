package org.guiju.web.proof;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guiju.proof.DifferentNowException;
import org.guiju.proof.Flaw;
import org.guiju.proof.FlawedException;
import org.guiju.proof.UnreadableThenException;
import org.guiju.proof.UnusableThenException;
import org.guiju.web.http.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what keeps a verdict from being proven into an answer. */
class ProofFaults {
  private static final Logger LOG = Logger.getLogger(ProofFaults.class);

  @ServerExceptionMapper
  public Response flawed(FlawedException flawed, UriInfo uri) {
    String id = UUID.randomUUID().toString();
    LOG.errorf("archive flawed, error id %s: %s", id, flawed.getMessage());
    Problem problem =
        flawed.onlyMissing()
            ? Problem.of(500, "archive-incomplete", "归档内容缺失", "归档中缺少下列内容，不能给出。请把编号告诉管理员，从备份恢复。")
            : Problem.of(500, "archive-damaged", "归档内容损坏", "归档的内容与保存时不一致，不能给出。请把编号告诉管理员，从备份恢复。");
    return problem
        .with(flawed.flaws().stream().map(ProofFaults::item).toList())
        .loggedAs(id)
        .answer(uri)
        .build();
  }

  private static Problem.Item item(Flaw flaw) {
    return new Problem.Item(
        "archive." + flaw.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        null,
        flaw.part(),
        null,
        null,
        null,
        flaw.message());
  }

  @ServerExceptionMapper
  public Response unusable(UnusableThenException refused, UriInfo uri) {
    return notReplayed("现在的程序不接受当时的规则，没有重做检查。可用当时版本的程序和导出的压缩包重做（guiju verify --rerun）。")
        .with(
            refused.problems().stream().map(one -> Problem.Item.of("rules.refused", one)).toList())
        .answer(uri)
        .build();
  }

  @ServerExceptionMapper
  public Response unreadable(UnreadableThenException unreadable, UriInfo uri) {
    List<Problem.Item> items = unreadable.problems().stream().map(Problem.Item::of).toList();
    return notReplayed("现在的程序不能读取当时的材料，没有重做检查。可用当时版本的程序和导出的压缩包重做（guiju verify --rerun）。")
        .with(items)
        .answer(uri)
        .build();
  }

  @ServerExceptionMapper
  public Response different(DifferentNowException different, UriInfo uri) {
    return notReplayed("现在的程序重做检查的结果与当时的报告不同，不能代它列出所比较的数。第一处不同见 …/replay。").answer(uri).build();
  }

  private static Problem notReplayed(String detail) {
    return Problem.of(409, "replay-refused", "不能重做检查", detail);
  }
}
