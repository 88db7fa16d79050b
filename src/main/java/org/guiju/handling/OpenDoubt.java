package org.guiju.handling;

/**
 * An open doubt in a list, with the paper it is about.
 *
 * @param doubt the doubt
 * @param docNo number of the paper; null when it has none
 * @param title title of the paper; null when it has none
 * @param regionName region as the paper names it
 * @param regionCode its GB/T 2260 code or zone id
 */
public record OpenDoubt(
    Doubt doubt, String docNo, String title, String regionName, String regionCode) {}
