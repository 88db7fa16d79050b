package org.guiju.cli;

import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Names the program and the rules inside it. */
final class Version implements IVersionProvider {
  @Spec private CommandSpec spec;

  @Override
  public String[] getVersion() {
    String program = Version.class.getPackage().getImplementationVersion();
    Console console = ((Guiju) spec.root().userObject()).console();
    return new String[] {
      Texts.in(console.english())
          .get(
              "version.line",
              program == null ? "" : program,
              RuleSet.versionOf(RuleFiles.shipped().sha256()))
    };
  }
}
