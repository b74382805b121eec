/**
 * Where the web answers, and how it moves there while the server runs: the ports of the application server, which the adapter's
 * services do not know. Used by {@code boot}, which moves it, and by the status pages.
 */
package org.pillarbox.monitor.web;
