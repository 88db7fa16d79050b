/** Word of changed verdicts over the wire: the inbox and webhooks. */
package org.guiju.web.notices;
