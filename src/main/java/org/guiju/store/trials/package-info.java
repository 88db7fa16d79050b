/** Stages and shadows: turns, what came of them, what they count. */
package org.guiju.store.trials;
