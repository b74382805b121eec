package org.pillarbox.protocol.smtp;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Reply;

/** HELP: names the commands, whatever is asked for (RFC 5321 §4.1.1.8). */
final class HelpCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) {
        String verbs = Arrays.stream(SmtpVerb.values()).map(SmtpVerb::name).collect(Collectors.joining(" "));
        return Answer.of(Reply.of(214, "2.0.0", verbs));
    }
}
