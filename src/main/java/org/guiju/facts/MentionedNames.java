package org.guiju.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares how the parts of a paper name the fund part and the tranche. */
final class MentionedNames {
  private static final Map<String, String> PLACES =
      Map.of("TITLE", "标题", "BODY", "正文", "ANNEX", "附件标题", "GOAL_TABLE", "绩效目标表");

  /** The goals are those of a year, so their table need not name a tranche. */
  private static final Set<String> NAME_THE_TRANCHE = Set.of("TITLE", "BODY", "ANNEX");

  private MentionedNames() {}

  /** Each different name of the fund part with the places that use it; null when none does. */
  static List<String> fundParts(List<Mention> mentions) {
    return variants(
        mentions,
        mention -> mention.fundPart() == null ? null : mention.fundPart().replaceAll("\\s", ""));
  }

  /** Each different tranche with the places that name it; null when none does. */
  static List<String> tranches(List<Mention> mentions) {
    return variants(
        mentions, mention -> mention.trancheNo() == null ? null : "第" + mention.trancheNo() + "批");
  }

  /** Title, text or annex, where none of its mentions names a tranche though another place does. */
  static List<String> placesWithoutTranche(List<Mention> mentions) {
    if (tranches(mentions) == null) {
      return null;
    }
    Map<String, Boolean> named = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (NAME_THE_TRANCHE.contains(mention.where())) {
        named.merge(mention.where(), mention.trancheNo() != null, Boolean::logicalOr);
      }
    }
    return named.keySet().stream().filter(where -> !named.get(where)).map(PLACES::get).toList();
  }

  private static List<String> variants(List<Mention> mentions, Function<Mention, String> name) {
    if (mentions == null) {
      return null;
    }
    Map<String, Set<String>> places = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      String named = name.apply(mention);
      if (named != null && !named.isEmpty()) {
        places
            .computeIfAbsent(named, first -> new LinkedHashSet<>())
            .add(PLACES.get(mention.where()));
      }
    }
    return places.isEmpty() ? null : described(places);
  }

  private static List<String> described(Map<String, Set<String>> places) {
    List<String> described = new ArrayList<>();
    places.forEach(
        (name, where) ->
            described.add(where.stream().collect(Collectors.joining("、", "“" + name + "”（", "）"))));
    return List.copyOf(described);
  }
}
