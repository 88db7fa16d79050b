package org.guiju.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.guiju.facts.Fact;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles rule text to an engine base with the executable model. Each base gets a release id of
 * its own that is forgotten at once: updating one container in place leaks class loaders.
 */
final class KieCompiler {
  private static final AtomicLong BUILDS = new AtomicLong();
  private static final ClassLoader FACT_LOADER = Fact.class.getClassLoader();

  private KieCompiler() {}

  /** Text refused by the engine although the lint passed it. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> messages;

    RefusedException(List<String> messages) {
      super(String.join("\n", messages));
      this.messages = messages;
    }

    List<String> messages() {
      return messages;
    }
  }

  static KieBase compile(Map<String, String> sources) throws RefusedException {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("org.guiju", "bundle", "b" + BUILDS.incrementAndGet());
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    int number = 0;
    for (String source : sources.values()) {
      files.write(
          "src/main/resources/guiju/f" + number++ + ".drl",
          services
              .getResources()
              .newByteArrayResource(source.getBytes(StandardCharsets.UTF_8), "UTF-8"));
    }
    try {
      TickWeaver.weave(build(services, files));
      KieContainer container = services.newKieContainer(release, FACT_LOADER);
      // rules only report and never insert, so the cheaper sequential network finds the same
      KieBaseConfiguration configuration = services.newKieBaseConfiguration();
      configuration.setOption(SequentialOption.YES);
      return container.newKieBase(configuration);
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static InternalKieModule build(KieServices services, KieFileSystem files)
      throws RefusedException {
    KieBuilder builder = services.newKieBuilder(files, FACT_LOADER);
    try {
      builder.buildAll(ExecutableModelProject.class);
    } catch (RuntimeException | LinkageError failure) {
      // the model builder throws, rather than reports, on some type errors
      throw new RefusedException(List.of(String.valueOf(failure.getMessage())));
    }
    List<String> messages = new ArrayList<>();
    for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
      if (!message.getText().startsWith("Java source of")) {
        messages.add(message.getText().lines().findFirst().orElse(""));
      }
    }
    if (!messages.isEmpty()) {
      throw new RefusedException(messages);
    }
    return (InternalKieModule) builder.getKieModule();
  }
}
