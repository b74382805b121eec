/**
 * Hosts protocol sessions on sockets. Netty's event loops move bytes; a pool of workers calls the sessions, one call at a
 * time for each connection and in order. A peer that sends faster than its session works is no longer read; one that
 * reads slower than its session writes gets no more work done. Neither holds a thread.
 *
 * <p>Words: a <em>reception</em> admits the connections of one service; a <em>connection</em> takes what Netty reports;
 * a <em>conversation</em> calls the session; the <em>inlet</em> holds bytes that came in, the <em>outlet</em> what shall go
 * out. Knows the session contract and Netty, no {@code jakarta.*}.
 */
package org.pillarbox.ra.inbound;
