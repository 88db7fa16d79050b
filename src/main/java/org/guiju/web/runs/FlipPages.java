package org.guiju.web.runs;

import java.util.List;
import java.util.Optional;
import org.guiju.runs.FlipFilter;
import org.guiju.runs.FlipGroup;
import org.guiju.runs.FlipOnFile;
import org.guiju.runs.FlipRegister;
import org.guiju.web.http.Page;
import org.guiju.web.http.ParametersTogether;

/** Flips page by page and summed up, whatever they come from. */
final class FlipPages {
  static final String BY = "edit 修改（缺省）、rule 规则、region 地区、fund 资金";

  private final FlipRegister flips;

  FlipPages(FlipRegister flips) {
    this.flips = flips;
  }

  FlipViews.PageView page(long owner, FlipSearch search, String cursor, String limit) {
    ParametersTogether query = new ParametersTogether();
    FlipFilter filter = search.filter(query);
    Optional<FlipRegister.Place> after = query.optional(() -> FlipParameters.place(cursor));
    int size = query.limit(limit);
    query.require();
    List<FlipOnFile> found = flips.list(owner, filter, after, size + 1);
    Page<FlipOnFile> page = Page.of(found, size);
    return new FlipViews.PageView(page.shown(FlipViews.FlipView::of), page.next(FlipPages::cursor));
  }

  private static String cursor(FlipOnFile last) {
    return FlipParameters.cursor(new FlipRegister.Place(last.submission(), last.ordinal()));
  }

  List<FlipViews.GroupView> groups(long owner, FlipGroup.By by) {
    return flips.groups(owner, by).stream().map(FlipViews.GroupView::of).toList();
  }
}
