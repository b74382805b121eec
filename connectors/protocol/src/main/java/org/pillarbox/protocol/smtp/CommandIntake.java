package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Reply;

/** Reads command lines and runs them. */
final class CommandIntake implements Intake {
    /** First words of requests that a browser can be made to send here on behalf of a stranger's page. */
    private static final Set<String> WEB_METHODS =
            Set.of("GET", "POST", "PUT", "HEAD", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

    private final Conversation talk;

    CommandIntake(Conversation talk) {
        this.talk = talk;
    }

    @Override
    public Optional<Answer> take(ByteBuffer in) {
        return switch (talk.lines().readCommand(in)) {
            case MORE -> Optional.empty();
            case LINE -> Optional.of(run());
            case TOO_LONG -> Optional.of(Answer.of(Replies.LINE_TOO_LONG));
            case BARE_LINE_END -> Optional.of(Answer.of(Replies.BAD_LINE_END));
            case ENDLESS -> Optional.of(Answer.close(Replies.TOO_MANY_ERRORS));
        };
    }

    private Answer run() {
        try {
            return run(LineText.of(talk.lines().octets()));
        } catch (CommandRefused refused) {
            return Answer.of(refused.reply());
        } finally {
            talk.lines().forget();
        }
    }

    private Answer run(String line) throws CommandRefused {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        Optional<SmtpVerb> verb = SmtpVerb.named(word);
        if (verb.isEmpty()) {
            return WEB_METHODS.contains(word)
                    ? Answer.close(Replies.NOT_A_WEB_SERVER)
                    : Answer.of(Replies.UNKNOWN_COMMAND);
        }
        if (!verb.get().takesAddresses() && !LineText.isAscii(line)) {
            throw new CommandRefused(Replies.BAD_CHARACTER);
        }
        if (!verb.get().isLegalIn(talk.state())) {
            throw new CommandRefused(
                    Reply.of(503, "5.5.1", talk.state().reason(verb.get().firstLegal())));
        }
        if (verb.get().isIdle()) {
            talk.patience().idled();
        }
        String rest = space < 0 ? "" : line.substring(space + 1);
        return verb.get().command().run(new Arguments(rest.strip()), talk);
    }
}
