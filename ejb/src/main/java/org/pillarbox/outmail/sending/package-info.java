/**
 * Takes due mail out of the queue and hands it to other servers, on whatever way: claims, threads, connections, retries, reports.
 * What makes one way differ from another is in its {@link Way}.
 */
package org.pillarbox.outmail.sending;
