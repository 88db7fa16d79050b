/**
 * What stands between the text of a rule author and the service, in the order in which a rule meets
 * it: {@link org.guiju.rules.guard.SourceGate} before the engine reads the text, {@link
 * org.guiju.rules.guard.ClassScan} before a generated class is loaded, {@link
 * org.guiju.rules.guard.TickWeaver} and {@link org.guiju.rules.guard.JoinMeter} for {@link
 * org.guiju.rules.guard.TimeBudget}, which ends what runs for too long.
 */
package org.guiju.rules.guard;
