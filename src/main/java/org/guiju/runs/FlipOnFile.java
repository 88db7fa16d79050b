package org.guiju.runs;

import org.guiju.recheck.Flip;

/**
 * A flip with the paper it is about.
 *
 * @param submission number of the paper in the archive
 * @param ordinal running number of the flip within the paper, from 1
 * @param docNo number of the paper; null when it has none
 * @param title its title; null when it has none
 * @param regionName region as the paper names it
 * @param regionCode its code
 * @param fundName name of the fund; null when not given
 * @param fundPart part of the fund; null when not given
 * @param fiscalYear budget year
 * @param flip what flipped
 */
public record FlipOnFile(
    long submission,
    int ordinal,
    String docNo,
    String title,
    String regionName,
    String regionCode,
    String fundName,
    String fundPart,
    int fiscalYear,
    Flip flip) {}
