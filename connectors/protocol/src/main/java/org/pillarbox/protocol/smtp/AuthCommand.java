package org.pillarbox.protocol.smtp;

import java.util.Optional;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.protocol.sasl.Base64Text;
import org.pillarbox.protocol.sasl.SaslExchange;
import org.pillarbox.protocol.sasl.SaslExchanges;

/** AUTH: logs in (RFC 4954 §4). */
final class AuthCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        String[] words = arguments.text().split(" +");
        if (arguments.isEmpty() || words.length > 2) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        checkPlace(talk.connection());
        Mechanism mechanism = offered(words[0], talk);
        Optional<byte[]> initialResponse = words.length == 2 ? initialResponse(words[1]) : Optional.empty();
        Peer peer = talk.connection().peer();
        SaslExchange exchange = SaslExchanges.begin(
                mechanism, talk.listener(), peer, talk.greeting().hostName());
        return new AuthIntake(exchange, talk).answer(exchange.start(initialResponse));
    }

    private static void checkPlace(Connection connection) throws CommandRefused {
        if (!connection.extended()) {
            throw new CommandRefused(Replies.AUTH_NEEDS_EHLO);
        }
        if (connection.account().isPresent()) {
            throw new CommandRefused(Replies.AUTH_ALREADY);
        }
    }

    private static Mechanism offered(String name, Conversation talk) throws CommandRefused {
        Optional<Mechanism> known = SaslExchanges.named(name);
        if (known.isEmpty()) {
            throw new CommandRefused(Replies.UNKNOWN_MECHANISM);
        }
        if (!talk.listener().mechanisms(talk.connection().peer()).contains(known.get())) {
            throw new CommandRefused(talk.canStartTls() ? Replies.MECHANISM_NEEDS_TLS : Replies.WEAK_MECHANISM);
        }
        return known.get();
    }

    private static Optional<byte[]> initialResponse(String word) throws CommandRefused {
        Optional<byte[]> decoded = Base64Text.initialResponse(word);
        if (decoded.isEmpty()) {
            throw new CommandRefused(Replies.BAD_BASE64);
        }
        return decoded;
    }
}
