package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.protocol.sasl.Base64Text;
import org.pillarbox.protocol.sasl.SaslExchange;
import org.pillarbox.protocol.sasl.SaslStep;

/** Reads the client's responses in a log-in (RFC 4954 §4). */
final class AuthIntake implements Intake {
    private final SaslExchange exchange;
    private final Conversation talk;

    AuthIntake(SaslExchange exchange, Conversation talk) {
        this.exchange = exchange;
        this.talk = talk;
    }

    @Override
    public Optional<Answer> take(ByteBuffer in) {
        return switch (talk.lines().readResponse(in)) {
            case MORE -> Optional.empty();
            case LINE -> Optional.of(respond());
            case TOO_LONG -> Optional.of(Answer.of(Replies.AUTH_LINE_TOO_LONG));
            case BARE_LINE_END -> Optional.of(Answer.of(Replies.BAD_LINE_END));
            case ENDLESS -> Optional.of(Answer.close(Replies.TOO_MANY_ERRORS));
        };
    }

    private Answer respond() {
        String line = StandardCharsets.ISO_8859_1.decode(talk.lines().octets()).toString();
        talk.lines().forget();
        if (line.equals("*")) {
            return Answer.of(Replies.AUTH_CANCELLED);
        }
        return Base64Text.response(line)
                .map(response -> answer(exchange.respond(response)))
                .orElse(Answer.of(Replies.BAD_BASE64));
    }

    /** What a step of the exchange means on the line. */
    Answer answer(SaslStep step) {
        if (step instanceof SaslStep.Challenge challenge) {
            return Answer.readOn(Reply.of(334, "", Base64Text.encode(challenge.text())), this);
        }
        return Answer.of(step instanceof SaslStep.Done done ? outcome(done.outcome()) : Replies.BAD_BASE64);
    }

    private Reply outcome(LoginOutcome outcome) {
        if (outcome instanceof LoginOutcome.Granted granted) {
            talk.loggedIn(granted);
            return Replies.LOGGED_IN;
        }
        return outcome instanceof LoginOutcome.Denied ? Replies.LOGIN_DENIED : Replies.LOGIN_UNAVAILABLE;
    }
}
