/**
 * Proof that a verdict is what it was: every report has a signed link in one chain, can be exported
 * with all it rests on, and can be made again from that. Pure but for the key file; where links and
 * contents lie is behind {@link org.guiju.proof.Chain} and {@link org.guiju.proof.Evidence}.
 */
package org.guiju.proof;
