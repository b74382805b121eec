package org.pillarbox.protocol.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.protocol.sasl.SaslExchanges;

/** EHLO: the peer names itself and learns what there is (RFC 5321 §4.1.1.1). */
final class EhloCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        return talk.greetedBy(HeloName.of(arguments), true)
                .orElseGet(() -> Answer.of(new Reply(250, "", keywords(talk))));
    }

    private static List<String> keywords(Conversation talk) {
        List<String> lines = new ArrayList<>();
        lines.add(talk.greeting().hostName());
        lines.add("PIPELINING");
        lines.add("SIZE " + talk.greeting().maxMessageBytes());
        lines.add("8BITMIME");
        lines.add("BINARYMIME");
        lines.add("CHUNKING");
        lines.add("SMTPUTF8");
        lines.add("ENHANCEDSTATUSCODES");
        if (talk.greeting().dsn()) {
            lines.add("DSN");
        }
        lines.add("ETRN");
        lines.add("VRFY");
        if (talk.canStartTls()) {
            lines.add("STARTTLS");
        }
        Set<Mechanism> offered = talk.listener().mechanisms(talk.connection().peer());
        List<String> names = SaslExchanges.announced(offered);
        if (!names.isEmpty()) {
            lines.add("AUTH " + String.join(" ", names));
        }
        lines.add("HELP");
        return lines;
    }
}
