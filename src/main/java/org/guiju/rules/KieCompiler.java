package org.guiju.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.guiju.rules.guard.ClassScan;
import org.guiju.rules.guard.JoinMeter;
import org.guiju.rules.guard.SourceGate;
import org.guiju.rules.guard.TickWeaver;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.SequentialOption;

/**
 * Compiles rule files with the executable model, and builds engine bases from any choice of the
 * rules in them. Compiling is slow and done once for each content of a file; building a base from
 * compiled rules takes milliseconds.
 */
final class KieCompiler {
  private static final AtomicLong BUILDS = new AtomicLong();
  private static final ClassLoader FACT_LOADER = FactLoader.INSTANCE;
  private static final String CLASS = ".class";

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

  /** Compiles {@code sources} together; the result is by engine package. */
  static Map<String, CompiledFile> compile(Collection<RuleSource> sources) throws RefusedException {
    return FactLoader.onThread(() -> compiled(sources));
  }

  private static Map<String, CompiledFile> compiled(Collection<RuleSource> sources)
      throws RefusedException {
    for (RuleSource source : sources) {
      refuse(SourceGate.refusals(source.text(), RuleSource.IMPORTS));
    }
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("org.guiju", "bundle", "b" + BUILDS.incrementAndGet());
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    for (RuleSource source : sources) {
      files.write(
          "src/main/resources/" + source.packageName().replace('.', '/') + "/rules.drl",
          services
              .getResources()
              .newByteArrayResource(source.text().getBytes(StandardCharsets.UTF_8), "UTF-8"));
    }
    try {
      InternalKieModule module = build(services, files);
      refuse(ClassScan.refusals(module));
      TickWeaver.weave(module);
      Map<String, CompiledFile> compiled = new HashMap<>();
      for (RuleSource source : sources) {
        String name = source.packageName();
        compiled.put(name, CompiledFile.load(name, classesOf(module, name)));
      }
      return compiled;
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static Map<String, byte[]> classesOf(InternalKieModule module, String packageName) {
    String folder = packageName.replace('.', '/') + "/";
    Map<String, byte[]> classes = new TreeMap<>();
    for (String file : module.getFileNames()) {
      if (file.startsWith(folder) && file.endsWith(CLASS)) {
        String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        classes.put(name, module.getBytes(file));
      }
    }
    return classes;
  }

  private static InternalKieModule build(KieServices services, KieFileSystem files)
      throws RefusedException {
    KieBuilder builder = services.newKieBuilder(files, FACT_LOADER);
    try {
      builder.buildAll(ExecutableModelProject.class);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
      // the model builder throws, rather than reports, on some type errors
      throw new RefusedException(List.of(String.valueOf(failure.getMessage())));
    }
    List<String> messages = new ArrayList<>();
    for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
      if (!message.getText().startsWith("Java source of")) {
        messages.add(message.getText().lines().findFirst().orElse(""));
      }
    }
    refuse(messages);
    return (InternalKieModule) builder.getKieModule();
  }

  private static void refuse(List<String> messages) throws RefusedException {
    if (!messages.isEmpty()) {
      throw new RefusedException(messages);
    }
  }

  /** An engine base of the rules called {@code names} in {@code files}. */
  static KieBase base(Map<String, CompiledFile> files) {
    Map<String, ModelImpl> models = new LinkedHashMap<>();
    files.forEach(
        (name, file) -> {
          Model whole = file.model();
          ModelImpl model =
              models.computeIfAbsent(
                  whole.getName(),
                  missing -> new ModelImpl(missing).withGlobals(whole.getGlobals()));
          Rule rule = file.rules().get(name);
          if (rule == null) {
            throw new IllegalStateException("rule `" + name + "` was compiled away");
          }
          model.addRule(rule);
        });
    return FactLoader.onThread(() -> base(List.copyOf(models.values())));
  }

  private static KieBase base(List<Model> models) {
    KieBaseConfiguration configuration =
        RuleBaseFactory.newKnowledgeBaseConfiguration(null, FACT_LOADER);
    // rules only report and never insert, so the cheaper sequential network finds the same
    configuration.setOption(SequentialOption.YES);
    KieBase base = KieBaseBuilder.createKieBaseFromModel(models, configuration);
    JoinMeter.install(base);
    return base;
  }
}
