/**
 * What people do about findings: waive them (豁免), handle them (办理) and certify a report (签认). None
 * of it changes a finding or a report; it is shown beside them.
 */
package org.guiju.handling;
