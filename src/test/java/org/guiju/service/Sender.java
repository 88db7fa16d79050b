package org.guiju.service;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends papers one after the other, as desks do, and remembers what was acknowledged. */
final class Sender implements Runnable {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final PackagedService service;
  private final Random random;

  /** Bodies by idempotency key, of all requests that were begun. */
  private final Map<String, String> begun = new HashMap<>();

  /** Answers by idempotency key, of all that were acknowledged. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  private final List<HttpResponse<String>> refused =
      Collections.synchronizedList(new ArrayList<>());
  private volatile boolean stopped;

  Sender(PackagedService service, long seed) {
    this.service = service;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        send();
      }
    } catch (IOException gone) {
      // the service was killed
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void send() throws IOException, InterruptedException {
    int number = NUMBERS.incrementAndGet();
    String key = "key-" + number;
    String body = paper(number);
    begun.put(key, body);
    HttpResponse<String> answer =
        service.post("/api/v1/submissions", body, Map.of("Idempotency-Key", key));
    if (answer.statusCode() < 300) {
      acknowledged.put(key, answer.body());
    } else {
      refused.add(answer);
    }
  }

  /** Every third is another edition of a paper, every second rests on one. */
  private String paper(int number) {
    int docNo = random.nextInt(3) == 0 ? Math.max(1, number - 1 - random.nextInt(5)) : number;
    return """
        {"kind": "allocation-plan",
         "header": {"fiscalYear": 2024, "region": "福建省", "docNo": "测试〔2024〕%d号",
                    "upstreamDocNos": ["测试〔2024〕%d号"], "issueDate": "2024-05-24"},
         "rows": [{"regionName": "宁德", "thisTranche": %d}]}"""
        .formatted(docNo, Math.max(1, docNo - random.nextInt(4)), number);
  }

  void stop() {
    stopped = true;
  }

  Map<String, String> begun() {
    return begun;
  }

  Map<String, String> acknowledged() {
    return acknowledged;
  }

  List<HttpResponse<String>> refused() {
    return refused;
  }

  static long id(String answer) {
    return JsonPath.from(answer).getLong("submission.id");
  }
}
