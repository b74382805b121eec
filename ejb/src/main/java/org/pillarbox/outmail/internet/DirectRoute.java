package org.pillarbox.outmail.internet;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;

/** Reaches a domain by the first of its mail exchangers that answers (manual 6.4.3, RFC 5321 section 5.1). */
final class DirectRoute {
    private static final Reply NOBODY = Reply.of(421, "4.4.1", "No mail exchanger answers");

    private final SmtpClient client;
    private final MailExchangers exchangers;
    private final Predicate<InetAddress> own;
    private final int port;

    /**
     * @param own addresses that a stranger's domain must not lead to, since clients there are trusted here
     * @param port where exchangers listen; 25 but in tests
     */
    DirectRoute(SmtpClient client, MailExchangers exchangers, Predicate<InetAddress> own, int port) {
        this.client = client;
        this.exchangers = exchangers;
        this.own = own;
        this.port = port;
    }

    /** TLS is taken where it is offered, with any certificate: without it the mail would go in the clear (RFC 7435). */
    SmtpConversation open(String domain) throws Unreachable {
        Unreachable last = new Unreachable(NOBODY);
        for (String host : exchangers.of(domain)) {
            try {
                return client.open(SmtpTarget.plain(host, port).avoiding(own));
            } catch (Unreachable failed) {
                last = new Unreachable(Reply.of(
                        failed.reply().code(),
                        failed.reply().enhanced(),
                        host + ": " + String.join(" ", failed.reply().lines())));
            }
        }
        throw last;
    }
}
