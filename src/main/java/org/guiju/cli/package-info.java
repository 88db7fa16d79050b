/**
 * The command line: the same checks and reviews as over HTTP, without server, database or network.
 * Start at {@link org.guiju.cli.Main}; {@link org.guiju.cli.Shell} lists what every command shares.
 */
package org.guiju.cli;
