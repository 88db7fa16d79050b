package org.guiju.facts;

import java.util.List;
import java.util.regex.Pattern;

/** What a payment tells of its payee: a purchase, pay and taxes, or money merely moved (以拨代支). */
final class PayeeSigns {
  private static final Pattern PAY_OR_TAX = Pattern.compile("税务|国库|社会保险|社保|公积金|工会|代发工资|工资代发");
  private static final Pattern COMPANY =
      Pattern.compile("公司|厂|商行|商店|经营部|门市部|事务所|合作社|酒店|宾馆|书店|超市|工作室|印刷|银行");
  private static final Pattern AUTHORITY = Pattern.compile(".*(局|委员会|人民政府|办事处|财政所)");
  private static final Pattern REFUND_OF_ADVANCE = Pattern.compile("归垫|垫付");

  private PayeeSigns() {}

  static boolean payrollOrTax(Payment payment) {
    String code = payment.deptEconCode();
    boolean persons = code != null && (code.startsWith("301") || code.startsWith("303"));
    boolean union = "30228".equals(code) || "30229".equals(code);
    return persons
        || union
        || payment.payeeName() != null && PAY_OR_TAX.matcher(payment.payeeName()).find();
  }

  static boolean refundsAdvance(Payment payment) {
    return payment.useText() != null && REFUND_OF_ADVANCE.matcher(payment.useText()).find();
  }

  static Boolean parked(Payment payment) {
    if (kind(payment) == null
        && payment.payeeAccountType() == null
        && payment.payeeName() == null) {
      return null;
    }
    boolean unitAccount =
        "OWN".equals(payment.payeeAccountType()) && isUnitOrUnknown(payment) && !purchase(payment);
    return !refundsAdvance(payment) && (paysItself(payment) || unitAccount);
  }

  static Boolean paysOtherUnit(Payment payment) {
    Boolean parked = parked(payment);
    if (parked == null || parked || paysItself(payment)) {
      return parked == null ? null : !parked;
    }
    String kind = kind(payment);
    if (purchase(payment)) {
      return false;
    }
    return kind == null ? null : kind.equals("BUDGET_UNIT");
  }

  private static boolean paysItself(Payment payment) {
    return payment.payeeName() != null
        && payment.payerUnit() != null
        && folded(payment.payeeName()).equals(folded(payment.payerUnit()));
  }

  /** A contract or an invoice shows that something was bought, from a university for example. */
  private static boolean purchase(Payment payment) {
    List<String> invoices = payment.invoiceNos();
    return payment.contractNo() != null || invoices != null && !invoices.isEmpty();
  }

  private static boolean isUnitOrUnknown(Payment payment) {
    String kind = kind(payment);
    return kind == null || kind.equals("BUDGET_UNIT");
  }

  /** The type as given, else as the name shows it; null when neither tells. */
  static String kind(Payment payment) {
    if (payment.payeeType() != null) {
      return payment.payeeType();
    }
    String name = payment.payeeName();
    if (name == null) {
      return null;
    }
    if (COMPANY.matcher(name).find()) {
      return "ENTERPRISE";
    }
    return AUTHORITY.matcher(name).matches() ? "BUDGET_UNIT" : null;
  }

  private static String folded(String name) {
    return name.replaceAll("[\\s\\u3000]", "").replace('（', '(').replace('）', ')');
  }
}
