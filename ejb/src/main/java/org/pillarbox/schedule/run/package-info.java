/**
 * Runs of connections: asked for, begun by one node, kept alive by a lease, ended, and what they do in between.
 *
 * <p>There is one run at a time for each Connection: the database sees to that. A node renews the leases of its runs; a run whose lease
 * has ended is broken off, and its Connection is free again.
 */
package org.pillarbox.schedule.run;
