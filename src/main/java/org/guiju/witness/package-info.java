/**
 * What a rule that passed has seen: the values that satisfied it. Rules are evaluated here a second
 * time, from their parsed text and without the engine, so that a witness also speaks for the
 * engine.
 */
package org.guiju.witness;
