package org.guiju.archive;

import java.util.Optional;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.rules.RuleFiles;

/**
 * A checked submission on its way into the archive.
 *
 * @param facts what it says
 * @param content its bytes as they were sent
 * @param related the facts of other papers it was checked against, as canonical JSON
 * @param inquiry what was asked of the archive for those facts
 * @param cause later paper that made it judged again; null for a submission that arrives
 * @param report what the check said, without the id that it gets now
 * @param rules the rules it was checked by
 * @param engine program and rule engine that checked it
 * @param sentBy who sent it; null when not said
 * @param key makes sending it again harmless
 */
public record Filing(
    FactSet facts,
    Content content,
    Content related,
    Inquiry inquiry,
    Long cause,
    CheckReport report,
    RuleFiles rules,
    String engine,
    String sentBy,
    Optional<IdempotencyKey> key) {}
