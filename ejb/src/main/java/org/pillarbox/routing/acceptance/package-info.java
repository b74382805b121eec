/**
 * From the last byte of a message to the reply: the message becomes a durable record of the content log, with all that
 * routing needs in the record's metadata, and is handed to the routing worker in the order of the log.
 *
 * <p>The log is the queue: a crash at any moment leaves either no record (and no 250), or a record behind the checkpoint
 * that the next start routes.
 */
package org.pillarbox.routing.acceptance;
