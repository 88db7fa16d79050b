package org.guiju.web.rulesets;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/** Takes a form with files apart, in memory: the framework's own way would write to the disk. */
final class Multipart {
  private static final int LONGEST_HEADER = 1 << 12;

  private Multipart() {}

  /** Hands the name and the content of each file in {@code body} to {@code taker}, in order. */
  static void forEach(
      byte[] body, String contentType, int maxParts, BiConsumer<String, byte[]> taker) {
    FullHttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    if (!HttpPostRequestDecoder.isMultipart(request)) {
      throw unreadable("请求头 Content-Type 没有写明表单各部分的分隔线（boundary）。请用浏览器或 curl -F 提交。");
    }
    try {
      HttpPostMultipartRequestDecoder decoder =
          new HttpPostMultipartRequestDecoder(
              new DefaultHttpDataFactory(false),
              request,
              StandardCharsets.UTF_8,
              maxParts,
              LONGEST_HEADER);
      try {
        forEach(decoder, taker);
      } finally {
        decoder.destroy();
      }
    } catch (HttpPostRequestDecoder.TooManyFormFieldsException tooMany) {
      throw new RefusedException(
          Problem.of(413, "too-large", "上传的内容过大", "文件超过 " + maxParts + " 个。请只上传规则文件。"));
    } catch (HttpPostRequestDecoder.ErrorDataDecoderException
        | HttpPostRequestDecoder.TooLongFormFieldException broken) {
      throw unreadable("表单不完整，或各部分的头部写得不对。请重新提交。");
    }
  }

  private static void forEach(
      HttpPostMultipartRequestDecoder decoder, BiConsumer<String, byte[]> taker) {
    if (decoder.currentPartialHttpData() != null) {
      throw unreadable("表单的最后一部分没有结束。请重新提交。");
    }
    for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
      if (!(part instanceof FileUpload file)) {
        throw unreadable(
            "表单的“%s”没有文件名。每个文件的文件名（filename）写成规则文件夹下的路径，例如 common/limits.yaml。"
                .formatted(Parameters.quoted(part.getName())));
      }
      try {
        taker.accept(file.getFilename(), file.get());
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  private static RefusedException unreadable(String detail) {
    return new RefusedException(Problem.of(400, "unreadable-upload", "上传的内容不能读取", detail));
  }
}
