/**
 * Trials: a version held against what stands, paper by paper and in the background. In a stage what
 * it says comes to stand; a shadow is seen by nobody but those who look after the rules.
 */
package org.guiju.trials;
