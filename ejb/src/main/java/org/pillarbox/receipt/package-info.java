/**
 * Delivery receipts (manual 16.1.2): a letter to who asked for it in a header field, when a recipient's mail program has collected the
 * message by POP3.
 *
 * <p>Transmission receipts, for messages that were sent to the Internet, are decided by {@link
 * org.pillarbox.receipt.TransmissionReceipts}; {@code outmail} asks.
 *
 * <p>A <i>retrieval</i> is a whole message that was given to a POP3 client; the <i>target</i> is the address in the field that asks. A
 * receipt is durable before its retrieval ends, and comes once for a content and a user (ADR 232).
 *
 * <p>Stands on {@code store} and {@code message}; {@code listener} tells of retrievals.
 */
package org.pillarbox.receipt;
