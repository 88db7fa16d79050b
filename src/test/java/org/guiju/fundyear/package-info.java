/**
 * Fund-years made up for tests and measurements: correct papers from the centre down to payments,
 * and single errors to plant in them. Start reading at {@link org.guiju.fundyear.FundYears}; {@code
 * src/docs/fund-years.md} tells how to use them and how to add an error.
 */
package org.guiju.fundyear;
