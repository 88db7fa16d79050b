/**
 * Targets of performance indicators (指标值): what a cell says, and whether one target is weaker than
 * another. {@link org.guiju.facts.indicator.IndicatorTargetParser} is the place to start.
 */
package org.guiju.facts.indicator;
