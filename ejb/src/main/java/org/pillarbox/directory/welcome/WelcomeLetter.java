package org.pillarbox.directory.welcome;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.message.Letter;
import org.pillarbox.message.TextMessage;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.WelcomeSettings;

/**
 * The first message in a new mailbox, as the administrators worded it.
 *
 * @param from the Main Administrator's name, or that of whoever stands in
 * @param words subject and text with their placeholders
 * @param here what the server is called
 */
public record WelcomeLetter(String from, WelcomeSettings words, LocalMailSettings here) {
    /** The message for a new user. */
    public Letter to(LocalUser user, Instant now) {
        String name = user.name().value();
        Address recipient = new Address(name, here.defaultDomain());
        byte[] message = new TextMessage(
                        new Address(from, here.defaultDomain()), "<" + recipient + ">", subject(name), text(name), now)
                .toBytes();
        Envelope envelope = Envelope.from(ReversePath.NULL).withRecipients(List.of(EnvelopeRecipient.of(recipient)));
        return new Letter(envelope, "welcome " + user.id(), sink -> sink.write(ByteBuffer.wrap(message)));
    }

    /** The subject as this user reads it. */
    public String subject(String user) {
        return Placeholders.fill(words.subject(), attributes(user));
    }

    /** The text as this user reads it. */
    public String text(String user) {
        return Placeholders.fill(words.text(), attributes(user));
    }

    /** By the names that LDAP gives them where it has one (RFC 4519 §2, RFC 4524 §2.16). */
    private Map<String, String> attributes(String user) {
        return Map.of(
                "username",
                user,
                "uid",
                user,
                "cn",
                user,
                "mail",
                new Address(user, here.defaultDomain()).toString(),
                "server",
                here.hostAddress(),
                "domain",
                here.defaultDomain());
    }
}
