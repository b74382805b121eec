/**
 * Answers that the server sends by itself when a message arrives in a mailbox (manual 4.2.3.2, RFC 3834).
 *
 * <p>An <i>autoresponder</i> is what a user's AutoResponder page says. Whether a message is answered at all is decided before
 * anybody asks a {@link org.pillarbox.autoresponse.Responder}, which writes the answer: one reads the user's text ({@code
 * template}), the other runs a program ({@code external}). An <i>answer</i> or <i>response</i> is a message of its own and is handed
 * in like any other; the message that is answered is the <i>incoming</i> one.
 *
 * <p>Stands on {@code directory} and {@code message}; {@code routing} says which messages have arrived. Which users have an
 * autoresponder is known in memory, so that a delivery to others costs nothing.
 */
package org.pillarbox.autoresponse;
