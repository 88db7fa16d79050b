package org.guiju.intake;

import org.guiju.facts.region.Region;

/**
 * What assemblers share while one submission is put together.
 *
 * @param places resolves names of regions
 * @param submitter region whose authority submits
 * @param naming keys given so far
 */
record Assembly(Places places, Region submitter, Naming naming) {}
