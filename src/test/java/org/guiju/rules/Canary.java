package org.guiju.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guiju.facts.AllocationRow;
import org.kie.api.runtime.rule.AccumulateFunction;

/** What the attacks try to reach. Whoever runs any of it has run an author's code. */
public final class Canary {
  private static final String SONG = "guiju.canary";
  private static final List<Object> KEPT = new ArrayList<>();
  private static Path folder = Path.of(".");
  private static boolean sung;

  public boolean good = sing();

  public static boolean sing() {
    sung = true;
    return true;
  }

  public static BigDecimal number() {
    sing();
    return BigDecimal.ONE;
  }

  public static int size() {
    return sing() ? 1 : 0;
  }

  public static String word() {
    return sing() ? "x" : "";
  }

  public static List<AllocationRow> rows() {
    sing();
    return List.of();
  }

  public static void keep(Object thing) {
    sing();
    KEPT.add(thing);
  }

  /** Where an attack would leave a file. */
  public static String path(String name) {
    sing();
    return folder.resolve(name).toString();
  }

  public boolean isGood() {
    return good;
  }

  /** Makes the canary silent again, with {@code home} for whatever it would write. */
  public static void hush(Path home) {
    folder = home;
    sung = false;
    KEPT.clear();
    System.clearProperty(SONG);
  }

  public static boolean sang() {
    return sung || System.getProperty(SONG) != null;
  }

  /** An accumulate function that sings as soon as the engine makes an instance of it. */
  public static final class Loud implements AccumulateFunction<Serializable> {
    static {
      sing();
    }

    @Override
    public Serializable createContext() {
      return sing();
    }

    @Override
    public void init(Serializable context) {
      sing();
    }

    @Override
    public void accumulate(Serializable context, Object value) {
      sing();
    }

    @Override
    public void reverse(Serializable context, Object value) {
      sing();
    }

    @Override
    public Object getResult(Serializable context) {
      return sing();
    }

    @Override
    public boolean supportsReverse() {
      return sing();
    }

    @Override
    public Class<?> getResultType() {
      return sing() ? Object.class : null;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
      sing();
    }

    @Override
    public void readExternal(ObjectInput in) {
      sing();
    }
  }
}
