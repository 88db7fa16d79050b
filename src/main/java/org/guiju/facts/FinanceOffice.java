package org.guiju.facts;

/** Finance departments and their treasuries, told by name. */
final class FinanceOffice {
  private FinanceOffice() {}

  /**
   * True when {@code name} is a finance department or a treasury: 福建省财政厅, 平潭综合实验区财政金融局, 国库支付中心.
   * Zones join finance with other duties under one name, so any name with 财政 in it counts.
   */
  static boolean isNamed(String name) {
    return name.contains("财政") || name.contains("国库");
  }
}
