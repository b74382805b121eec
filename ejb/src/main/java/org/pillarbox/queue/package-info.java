/**
 * The outgoing queue ({@code *OUTQUEUE}): messages for outside addresses, each recipient with its own state; and below,
 * {@code dsn}, the reports of what could not be delivered or was asked to be confirmed.
 *
 * <p>Routing enqueues in its own transaction through {@link org.pillarbox.queue.Outgoing}; administrators look through
 * {@link org.pillarbox.queue.OutQueue}. The content of queued mail is kept alive by the room itself.
 */
package org.pillarbox.queue;
