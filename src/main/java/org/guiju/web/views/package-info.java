/** Answers that more than one feature gives. Knows no feature. */
package org.guiju.web.views;
