/** Rules, documents and fields for readers, as JSON and as pages. */
package org.guiju.web.catalogue;
