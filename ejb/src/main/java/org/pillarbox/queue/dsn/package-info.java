/**
 * Delivery status notifications (RFC 3461, RFC 3464; UTF-8: RFC 6533): when one is due, what it says, and how it is
 * written exactly once. A due report is first a row in the transaction that found out, then a message of its own whose
 * routing takes the row away.
 */
package org.pillarbox.queue.dsn;
