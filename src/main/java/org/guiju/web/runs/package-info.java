/** Papers judged again over the wire: runs, what a version would change, stages and shadows. */
package org.guiju.web.runs;
