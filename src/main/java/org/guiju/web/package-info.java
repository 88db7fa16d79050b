/**
 * The edge: HTTP, JSON, OpenAPI, health and metrics. Settings enter here, and nothing further in
 * knows of it.
 */
package org.guiju.web;
