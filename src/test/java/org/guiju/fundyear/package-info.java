/**
 * Fund-years made up for tests and measurements: correct papers from the centre down to payments,
 * and single errors to plant in them. Start reading at {@link org.guiju.fundyear.FundYears}.
 */
package org.guiju.fundyear;
