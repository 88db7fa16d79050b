/** The life of a version of the rules: drafted, reviewed, approved, activated, retired. */
package org.guiju.versions;
