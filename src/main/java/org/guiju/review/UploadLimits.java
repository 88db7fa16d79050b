package org.guiju.review;

/**
 * How much of an uploaded rule tree is taken in.
 *
 * @param maxFiles most entries or parts, those included that are ignored
 * @param maxFileBytes largest single file, unpacked
 * @param maxTotalBytes largest sum of all files, unpacked; counted while unpacking
 */
public record UploadLimits(int maxFiles, long maxFileBytes, long maxTotalBytes) {
  public static final UploadLimits STANDARD = new UploadLimits(2_000, 2 << 20, 32 << 20);

  public UploadLimits {
    if (maxFiles < 1 || maxFileBytes < 1 || maxTotalBytes < 1) {
      throw new IllegalArgumentException("limits on uploads must be positive");
    }
    if (maxFileBytes >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a file of an upload is kept in one array");
    }
  }
}
