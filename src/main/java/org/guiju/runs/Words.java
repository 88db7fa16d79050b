package org.guiju.runs;

/** What states and steps of runs are called. */
final class Words {
  private Words() {}

  static String of(RunState state) {
    return switch (state) {
      case RUNNING -> "正在进行";
      case PAUSED -> "已暂停";
      case CANCELLED -> "已取消";
      case FINISHED -> "已完成";
      case FAILED -> "已中止";
    };
  }

  static String of(RunStep.Kind step) {
    return switch (step) {
      case STARTED -> "开始";
      case PAUSED -> "暂停";
      case RESUMED -> "继续";
      case CANCELLED -> "取消";
      case FINISHED -> "完成";
      case FAILED -> "中止";
    };
  }
}
