package org.guiju.handling;

import org.guiju.archive.Content;

/**
 * A file that somebody put beside a decision.
 *
 * @param name file name, without a folder
 * @param mediaType one of those in {@link AttachmentTerms}
 * @param content its bytes
 */
public record Attachment(String name, String mediaType, Content content) {

  /**
   * An attachment without its bytes.
   *
   * @param name file name
   * @param mediaType media type
   * @param size number of bytes
   * @param sha256 hash of the bytes, 64 digits
   */
  public record Ref(String name, String mediaType, long size, String sha256) {}
}
