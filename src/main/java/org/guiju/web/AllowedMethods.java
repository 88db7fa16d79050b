package org.guiju.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which methods an address takes: the router does not say, and RFC 9110 asks for them. */
final class AllowedMethods {
  private static final String GET = "GET, HEAD, OPTIONS";
  private static final String POST = "OPTIONS, POST";
  private static final String BOTH = "GET, HEAD, OPTIONS, POST";
  private static final Map<String, String> BY_PATH = new LinkedHashMap<>();

  static {
    BY_PATH.put(CheckResource.PATH + ".*", POST);
    BY_PATH.put(RuleSetReviewResource.PATH + ".*", POST);
    BY_PATH.put(SubmissionResource.PATH, BOTH);
    BY_PATH.put(RuleSetResource.PATH + "(/[^/]+/review)?", BOTH);
    BY_PATH.put(RuleSetResource.PATH + "/[^/]+/(approvals|activation|retirement)", POST);
    BY_PATH.put(RuleSetResource.PATH + "/[^/]+/files/.+", "DELETE, GET, HEAD, OPTIONS, PUT");
    BY_PATH.put(RuleSetResource.PATH + "/[^/]+/impact", BOTH);
    BY_PATH.put(RunResource.PATH, BOTH);
    BY_PATH.put(RunResource.PATH + "/[^/]+/(pause|resume|cancel)", POST);
    BY_PATH.put(NoticeResource.PATH + "/[^/]+/read", POST);
    BY_PATH.put(WebhookResource.PATH, BOTH);
    BY_PATH.put(WebhookResource.PATH + "/[^/]+", "DELETE, GET, HEAD, OPTIONS");
    BY_PATH.put(HandlingPaths.ADDED_TO, BOTH);
    BY_PATH.put(HandlingPaths.DECISION, POST);
  }

  private AllowedMethods() {}

  static String at(String path) {
    return BY_PATH.entrySet().stream()
        .filter(entry -> path.matches(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(GET);
  }
}
