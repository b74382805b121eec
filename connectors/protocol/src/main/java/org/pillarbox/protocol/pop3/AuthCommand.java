package org.pillarbox.protocol.pop3;

import java.util.Optional;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.protocol.sasl.Base64Text;
import org.pillarbox.protocol.sasl.SaslExchange;
import org.pillarbox.protocol.sasl.SaslExchanges;
import org.pillarbox.protocol.sasl.SaslStep;

/** AUTH (RFC 5034): alone it lists the mechanisms, with one it begins an exchange. */
final class AuthCommand implements Pop3Command {
    private static final Pop3Reply NOT_BASE64 = new Pop3Reply.Bad("That is not Base64");

    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        if (arguments.text().isBlank()) {
            return list(conversation);
        }
        String[] words = arguments.text().strip().split(" +", 2);
        Optional<Mechanism> mechanism = SaslExchanges.named(words[0]).filter(conversation::offers);
        if (mechanism.isEmpty()) {
            return new Pop3Reply.Bad("This mechanism is not offered on this connection");
        }
        SaslExchange exchange = SaslExchanges.begin(
                mechanism.get(),
                conversation.listener(),
                conversation.peer(),
                conversation.greeting().hostName());
        if (words.length == 1) {
            return answer(exchange, exchange.start(Optional.empty()), conversation);
        }
        return Base64Text.initialResponse(words[1])
                .map(response -> answer(exchange, exchange.start(Optional.of(response)), conversation))
                .orElse(NOT_BASE64);
    }

    private static Pop3Reply list(Conversation conversation) {
        return new Pop3Reply.Listing(
                "Mechanisms follow",
                SaslExchanges.announced(conversation.listener().mechanisms(conversation.peer()))
                        .iterator());
    }

    /** Takes a line that answers a challenge; a lone star gives up. */
    static Pop3Reply respond(SaslExchange exchange, String line, Conversation conversation) {
        conversation.exchangeEnded();
        if (line.equals("*")) {
            return new Pop3Reply.Bad("Log-in given up");
        }
        return Base64Text.response(line)
                .map(response -> answer(exchange, exchange.respond(response), conversation))
                .orElse(NOT_BASE64);
    }

    private static Pop3Reply answer(SaslExchange exchange, SaslStep step, Conversation conversation) {
        if (step instanceof SaslStep.Challenge challenge) {
            conversation.exchangeBegun(exchange);
            return new Pop3Reply.Continue(Base64Text.encode(challenge.text()));
        }
        return step instanceof SaslStep.Done done
                ? conversation.loggedIn(done.outcome())
                : new Pop3Reply.Bad("That is not of the mechanism's form");
    }
}
