package org.pillarbox.listener;

import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.listener.smtp.Visit;
import org.pillarbox.message.TransmissionType;
import org.pillarbox.routing.Origin;

/** Turns what the session knows of a client into what routing keeps of it. */
final class SmtpOrigins {
    private SmtpOrigins() {}

    static Origin of(Visit visit, Envelope envelope) {
        SmtpClient client = visit.client();
        boolean encrypted = client.peer().tls().isPresent();
        boolean authenticated = client.account().isPresent();
        return new Origin(
                client.peer().service(),
                client.peer().sessionId(),
                client.peer().remoteHost(),
                client.helo(),
                TransmissionType.name(client.extended(), encrypted, authenticated, envelope.international()),
                client.peer().tls().map(TlsInfo::cipher),
                client.account(),
                visit.notes().isTrusted());
    }
}
