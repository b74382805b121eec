/**
 * What administrators do with single messages of an Inbox (manual 4.2.3.7).
 *
 * <p>A <em>direct</em> transfer is one transaction on the index: the same content gets a message in the other Inbox. A <em>routed</em>
 * one hands the message in anew ({@link org.pillarbox.message.Submission}), so that the other user's rules apply, and deletes the
 * original only when the new one is durable. Source: RFC 5322 §3.6.6 for the Resent fields.
 */
package org.pillarbox.store.inbox;
