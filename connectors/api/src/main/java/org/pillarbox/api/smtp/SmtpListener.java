package org.pillarbox.api.smtp;

import java.io.IOException;
import java.util.Optional;
import org.pillarbox.api.login.LoginListener;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;

/** Decides what comes in by SMTP. Stateless: the session holds the conversation. In the order of a transaction. */
public interface SmtpListener extends LoginListener {
    /** A peer has connected. */
    SmtpGreeting connected(Peer peer);

    /**
     * {@code HELO} or {@code EHLO}.
     *
     * @return why it is not welcome, after which the line is closed; empty when it is
     */
    Optional<Reply> hello(SmtpClient client);

    /** {@code MAIL FROM}; the envelope has no recipients yet. A positive reply opens the transaction. */
    Reply sender(SmtpClient client, Envelope envelope);

    /** {@code RCPT TO}. A positive reply adds the recipient. */
    Reply recipient(SmtpClient client, Envelope envelope, EnvelopeRecipient recipient);

    /**
     * How a refusal is said: asked each time when a sender or a recipient was refused for good. Who guesses addresses
     * waits longer and longer for its answers.
     */
    Tolerance tolerance(SmtpClient client);

    /**
     * {@code DATA}, or the first {@code BDAT}: the recipients are complete.
     *
     * @return why no content is wanted; the transaction stays open. Empty when it may come
     */
    Optional<Reply> data(SmtpClient client, Envelope envelope);

    /**
     * The content begins.
     *
     * @throws IOException when no content can be taken now (disk full, database gone): answered with 452
     */
    MessageSink content(SmtpClient client, Envelope envelope) throws IOException;

    /**
     * The content is complete. Takes the sink over: it is accepted or discarded when the call returns, also by an
     * exception. A positive reply means that the message is durable and will be delivered or reported.
     */
    Reply accept(SmtpClient client, Envelope envelope, MessageSink content);

    /**
     * {@code ETRN}: start to send what waits for a domain (RFC 1985). Only a permitted client may; the others get 459.
     *
     * @param domain a domain name; with {@code @} in front, its sub-domains too
     * @return 250 to 253 when the queue starts later or has nothing, 458 when it cannot, 459 when this client may not
     */
    Reply etrn(SmtpClient client, String domain);
}
