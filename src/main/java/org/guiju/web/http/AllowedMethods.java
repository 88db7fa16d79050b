package org.guiju.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which methods an address takes: the router does not say, and RFC 9110 asks for them. */
final class AllowedMethods {
  private static final String GET = "GET, HEAD, OPTIONS";
  private static final String POST = "OPTIONS, POST";
  private static final String BOTH = "GET, HEAD, OPTIONS, POST";
  private static final String ONE_PAPER = Addresses.SUBMISSIONS + "/[^/]+/";
  private static final Map<String, String> BY_PATH = new LinkedHashMap<>();

  static {
    BY_PATH.put(Addresses.CHECKS + ".*", POST);
    BY_PATH.put(Addresses.RULE_SET_REVIEWS + ".*", POST);
    BY_PATH.put(Addresses.SUBMISSIONS, BOTH);
    BY_PATH.put(Addresses.RULE_SETS + "(/[^/]+/review)?", BOTH);
    BY_PATH.put(Addresses.RULE_SETS + "/[^/]+/(approvals|activation|retirement)", POST);
    BY_PATH.put(Addresses.RULE_SETS + "/[^/]+/files/.+", "DELETE, GET, HEAD, OPTIONS, PUT");
    BY_PATH.put(Addresses.RULE_SETS + "/[^/]+/impact", BOTH);
    BY_PATH.put(Addresses.RUNS, BOTH);
    BY_PATH.put(Addresses.RUNS + "/[^/]+/(pause|resume|cancel)", POST);
    BY_PATH.put(Addresses.NOTICES + "/[^/]+/read", POST);
    BY_PATH.put(Addresses.WEBHOOKS, BOTH);
    BY_PATH.put(Addresses.WEBHOOKS + "/[^/]+", "DELETE, GET, HEAD, OPTIONS");
    BY_PATH.put(ONE_PAPER + "(waivers|certifications|findings/.+/steps)", BOTH);
    BY_PATH.put(ONE_PAPER + "waivers/[^/]+/steps", POST);
  }

  /** Addresses below a resource of a shorter path. */
  private static final Pattern BELOW_A_PAPER =
      Pattern.compile(
          ONE_PAPER
              + "(waivers(/[^/]+(/steps)?)?|certifications|findings/.+/steps|attachments/[^/]+)");

  private AllowedMethods() {}

  static String at(String path) {
    return BY_PATH.entrySet().stream()
        .filter(entry -> path.matches(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(GET);
  }

  /**
   * True where the router says “not found” of a wrong method, because a resource of a shorter path
   * lacks it. What the path names may still not be there.
   */
  static boolean isMistaken(String path) {
    return BELOW_A_PAPER.matcher(path).matches();
  }
}
