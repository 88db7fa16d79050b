package org.guiju.handling;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which attachments are taken.
 *
 * @param maxBytes largest size of all attachments of one step together
 */
public record AttachmentTerms(int maxBytes) {
  private static final int LONGEST_NAME = 200;

  /** Papers, tables and pictures; nothing that a browser would run. */
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/pdf",
          "application/ofd",
          "application/zip",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "image/jpeg",
          "image/png",
          "text/plain");

  public AttachmentTerms {
    if (maxBytes < 1 || maxBytes > 1 << 28) {
      throw new IllegalArgumentException("size of attachments must be from 1 to 268435456 bytes");
    }
  }

  /** What is wrong with a file name, in Chinese; empty when nothing is. */
  public Optional<String> againstName(String name) {
    boolean isName =
        !name.isBlank()
            && name.length() <= LONGEST_NAME
            && name.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
    return isName
        ? Optional.empty()
        : Optional.of("附件名不能为空，不能超过 %d 个字，也不能含路径或换行。请只写文件名，例如 批复.pdf。".formatted(LONGEST_NAME));
  }

  /** What is wrong with a media type, in Chinese; empty when nothing is. */
  public Optional<String> againstType(String mediaType) {
    return MEDIA_TYPES.contains(mediaType)
        ? Optional.empty()
        : Optional.of("不接受这种附件类型。可用的是：" + String.join("、", new TreeSet<>(MEDIA_TYPES)) + "。");
  }
}
