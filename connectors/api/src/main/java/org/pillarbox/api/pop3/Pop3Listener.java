package org.pillarbox.api.pop3;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.login.LoginListener;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Peer;

/** Serves maildrops. Stateless: the session holds the conversation. In the order of RFC 1939's states. */
public interface Pop3Listener extends LoginListener {
    /** A peer has connected. */
    Pop3Greeting connected(Peer peer);

    /** Opens and locks the maildrop of a user who has just logged in. */
    MaildropOpening open(String account, Peer peer);

    /**
     * The bytes of a message: as many as its size says, but for a last CRLF that it lacks. What stands for a message that is damaged
     * has a size of its own.
     *
     * @return empty when the message has gone in the meantime
     * @throws IOException when it cannot be read now
     */
    Optional<Content> content(Maildrop maildrop, MaildropMessage message) throws IOException;

    /**
     * The whole message was given to the line for RETR; the closing dot is held back until this returns, so that nothing that is done
     * here can be overtaken by a client that deletes the message. The peer may still be gone before the last bytes reach it. Never
     * throws.
     *
     * @param content as {@link #content} gave it
     */
    void retrieved(Maildrop maildrop, MaildropMessage message, Content content);

    /** Keeps the lock alive; called at least once a minute while the session lives. False when it was lost. */
    boolean keepAlive(Maildrop maildrop);

    /**
     * UPDATE: deletes these messages durably and unlocks.
     *
     * @param deleted ids of messages of this maildrop
     * @throws IOException when some or all of them were not deleted; the maildrop is unlocked all the same
     */
    void update(Maildrop maildrop, Set<Long> deleted) throws IOException;

    /** Unlocks without deleting: the peer has gone without QUIT. */
    void release(Maildrop maildrop);
}
