package org.pillarbox.protocol.pop3;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.protocol.sasl.SaslExchanges;

/** CAPA (RFC 2449 §5): what this peer can use now. */
final class CapaCommand implements Pop3Command {
    private static final List<String> ALWAYS =
            List.of("TOP", "UIDL", "RESP-CODES", "AUTH-RESP-CODE", "PIPELINING", "EXPIRE NEVER", "UTF8 USER", "LANG");

    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        arguments.expectNone();
        List<String> lines = new ArrayList<>(ALWAYS);
        Set<Mechanism> offered = conversation.listener().mechanisms(conversation.peer());
        if (offered.contains(Mechanism.PLAIN)) {
            lines.add("USER");
        }
        List<String> sasl = SaslExchanges.announced(offered);
        if (!sasl.isEmpty()) {
            lines.add("SASL " + String.join(" ", sasl));
        }
        if (conversation.canStartTls()) {
            lines.add("STLS");
        }
        String product = conversation.greeting().product();
        if (!product.isEmpty()) {
            lines.add("IMPLEMENTATION " + product);
        }
        return new Pop3Reply.Listing("Capabilities follow", lines.iterator());
    }
}
