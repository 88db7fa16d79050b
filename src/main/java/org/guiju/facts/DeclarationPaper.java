package org.guiju.facts;

import java.util.List;

/**
 * A paper that declares performance goals: one or more goal tables.
 *
 * @param origin where it was read
 * @param declarations goal tables in printed order
 */
@Label("绩效目标申报")
public record DeclarationPaper(
    @Derived Origin origin, @Required @Label("绩效目标表") List<PerformanceDeclaration> declarations)
    implements Fact {}
