/**
 * The server at a glance: the console's home page and status line.
 */
package org.pillarbox.monitor;
