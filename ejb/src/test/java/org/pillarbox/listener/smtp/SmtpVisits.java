package org.pillarbox.listener.smtp;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.routing.Mail;

/** Clients that have come from somewhere. */
final class SmtpVisits {
    static final Envelope ENVELOPE = Mail.envelope("eve@outside.example");

    private SmtpVisits() {}

    static Visit stranger(String address) {
        return visit(address, Optional.empty(), new VisitNotes());
    }

    static Visit visit(String address, Optional<String> account, VisitNotes notes) {
        Peer peer = new Peer(
                "7",
                "smtp",
                new InetSocketAddress(address, 40_000),
                new InetSocketAddress("192.0.2.200", 25),
                Optional.empty());
        return new Visit(new SmtpClient(peer, "client.example", true, account, notes), notes);
    }

    static EnvelopeRecipient recipient(String address) {
        return Mail.envelope("eve@outside.example", address).recipients().get(0);
    }
}
