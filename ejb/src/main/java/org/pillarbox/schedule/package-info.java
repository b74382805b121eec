/**
 * When the server connects, and what runs then (manual 6.1, 6.5): schedules, starts by hand, what came of each run.
 *
 * <p>Words: a <em>run</em> is one connection from its beginning to its end: opening the link, sending, collecting, closing it.
 */
package org.pillarbox.schedule;
