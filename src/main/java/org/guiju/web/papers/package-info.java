/** Papers over the wire: checked, kept, their reports and what explains them. */
package org.guiju.web.papers;
