/** Waivers, steps on doubts, certifications. */
package org.guiju.store.handling;
