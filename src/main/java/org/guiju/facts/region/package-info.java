/**
 * Which place a name on paper means: GB/T 2260 regions, zones without such a code, and the bureaus
 * of either. Start at {@link org.guiju.facts.region.RegionRegistry}.
 */
package org.guiju.facts.region;
