package org.guiju.web.rulesets;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.archive.Person;
import org.guiju.rules.RuleFiles;
import org.guiju.versions.LifeCycle;
import org.guiju.versions.Version;
import org.guiju.versions.Versions;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;
import org.guiju.web.http.VersionLookup;

/** Single files of a version. A version never changes: changing a file makes another draft. */
@Path(Addresses.RULE_SETS + "/{version}/files/{path: .+}")
@Blocking
@Tag(name = "规则集")
class RuleSetFileResource {
  private static final String TEXT = "text/plain;charset=UTF-8";

  private final Versions versions;
  private final LifeCycle lifeCycle;
  private final DraftReader drafts;
  private final VersionLookup lookup;
  private final StepBodies bodies;

  RuleSetFileResource(
      Versions versions,
      LifeCycle lifeCycle,
      DraftReader drafts,
      VersionLookup lookup,
      StepBodies bodies) {
    this.versions = versions;
    this.lifeCycle = lifeCycle;
    this.drafts = drafts;
    this.lookup = lookup;
    this.bodies = bodies;
  }

  @GET
  @Operation(operationId = "getRuleFile", summary = "一个版本中的一个文件")
  @APIResponse(responseCode = "200", description = "文件内容；文字为 UTF-8")
  @APIResponse(responseCode = "404", description = "没有这个版本或这个文件")
  public Response get(@PathParam("version") String name, @PathParam("path") String path) {
    Version version = lookup.version(name);
    RuleFiles files = versions.files(version);
    requireKnown(files, path, version);
    String text = files.texts().get(path);
    return text == null
        ? Response.ok(files.tables().get(path), MediaType.APPLICATION_OCTET_STREAM).build()
        : Response.ok(text, TEXT).build();
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putRuleFile",
      summary = "改一个文件，得到一个新的草稿",
      description = "原版本不变；回答中的 version 是新的草稿，再改时从它改起。改回原样时回答原版本。")
  @APIResponse(
      responseCode = "201",
      description = "新的草稿",
      content = @Content(schema = @Schema(implementation = RuleSetViews.VersionView.class)))
  @APIResponse(responseCode = "200", description = "内容相同的版本早已有了")
  @APIResponse(responseCode = "400", description = "路径或内容不能读取，或没有写办理人")
  @APIResponse(responseCode = "404", description = "没有这个版本")
  @APIResponse(responseCode = "413", description = "文件过大")
  public Response put(
      @PathParam("version") String name,
      @PathParam("path") String path,
      @Parameter(description = "理由，可不写") @QueryParam("reason") String reason,
      @Parameter(description = "办理人", required = true) @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    Person author = bodies.person(headers);
    Version version = lookup.version(name);
    RuleFiles files = drafts.with(versions.files(version), path, headers, input);
    return draft(files, version, author, reason);
  }

  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "deleteRuleFile", summary = "去掉一个文件，得到一个新的草稿", description = "原版本不变。")
  @APIResponse(
      responseCode = "201",
      description = "新的草稿",
      content = @Content(schema = @Schema(implementation = RuleSetViews.VersionView.class)))
  @APIResponse(responseCode = "200", description = "内容相同的版本早已有了")
  @APIResponse(responseCode = "404", description = "没有这个版本或这个文件")
  public Response delete(
      @PathParam("version") String name,
      @PathParam("path") String path,
      @Parameter(description = "理由，可不写") @QueryParam("reason") String reason,
      @Parameter(description = "办理人", required = true) @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers) {
    Person author = bodies.person(headers);
    Version version = lookup.version(name);
    RuleFiles files = versions.files(version);
    requireKnown(files, path, version);
    SortedMap<String, String> texts = new TreeMap<>(files.texts());
    SortedMap<String, byte[]> tables = new TreeMap<>(files.tables());
    texts.remove(path);
    tables.remove(path);
    return draft(new RuleFiles(texts, tables, files.problems()), version, author, reason);
  }

  private Response draft(RuleFiles files, Version from, Person author, String reason) {
    return RuleSetResource.answer(
        lifeCycle.draft(files, author, drafts.reason(reason), from.sha256()));
  }

  private static void requireKnown(RuleFiles files, String path, Version version) {
    Set<String> paths = new TreeSet<>(files.texts().keySet());
    paths.addAll(files.tables().keySet());
    if (!paths.contains(path)) {
      String where = Addresses.RULE_SETS + "/" + version.name();
      throw RefusedException.notFound(Parameters.unknown("文件", path, paths, where));
    }
  }
}
