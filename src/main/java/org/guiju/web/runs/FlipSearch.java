package org.guiju.web.runs;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.recheck.Flip;
import org.guiju.runs.FlipFilter;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;

/** The query parameters by which flips are searched, as they were sent; null when left out. */
record FlipSearch(
    @Parameter(description = "改变的种类，例如 NEWLY_VIOLATED") @QueryParam("kind") String kind,
    @Parameter(description = "规则，例如 ALLOC-001") @QueryParam("rule") String rule,
    @Parameter(description = "地区名称或代码，含其下级") @QueryParam("region") String region,
    @Parameter(description = "修改的标识，见 flips/summary?by=edit") @QueryParam("edit") String edit) {

  /**
   * What is searched.
   *
   * @throws org.guiju.web.http.RefusedException when a parameter cannot be read
   */
  FlipFilter filter() {
    ParametersTogether query = new ParametersTogether();
    FlipFilter filter = filter(query);
    query.require();
    return filter;
  }

  /** What is searched, as part of {@code query}, which notes the parameters that are bad. */
  FlipFilter filter(ParametersTogether query) {
    return new FlipFilter(
        query.optional(() -> ListParameters.text(kind).map(FlipSearch::kindOf)),
        ListParameters.text(rule),
        query.optional(() -> Parameters.region(region)),
        ListParameters.text(edit));
  }

  private static Flip.Kind kindOf(String text) {
    return Arrays.stream(Flip.Kind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> ListParameters.refused("unknown-flip-kind", "kind", text, "可用的是：" + kinds()));
  }

  private static String kinds() {
    return Arrays.stream(Flip.Kind.values())
        .map(Enum::name)
        .collect(Collectors.joining("、", "", "。"));
  }
}
