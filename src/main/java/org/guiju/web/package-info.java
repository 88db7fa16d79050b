/**
 * The edge: HTTP, JSON, OpenAPI, health and metrics, a package for each feature. Settings enter
 * here, and nothing further in knows of it. This package puts together what is further in.
 */
package org.guiju.web;
