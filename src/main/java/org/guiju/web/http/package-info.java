/**
 * What all features of the edge share: reading requests, saying what is wrong with them, finding
 * what paths name. Knows no feature.
 */
package org.guiju.web.http;
