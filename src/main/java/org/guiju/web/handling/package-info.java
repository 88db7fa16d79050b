/** What people do about findings, over the wire: waivers, doubts, certifications. */
package org.guiju.web.handling;
