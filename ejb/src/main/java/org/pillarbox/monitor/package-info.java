/**
 * The server at a glance: the console's home page, status line and service rows, put together from settings, adapter,
 * directory, store, queue and routing. Nothing here is kept; figures are a few seconds old at most.
 */
package org.pillarbox.monitor;
