package org.pillarbox.protocol.smtp;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;

/**
 * BDAT: so many octets of the content follow (RFC 3030 §2). Whatever the answer will be, the octets are read first,
 * since the peer sends them with the command.
 */
final class BdatCommand implements SmtpCommand {
    private static final Pattern ARGUMENTS = Pattern.compile("([0-9]{1,18})( +(?i:LAST))?");

    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        Matcher matcher = ARGUMENTS.matcher(arguments.text());
        if (!matcher.matches()) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        long octets = Long.parseLong(matcher.group(1));
        boolean last = matcher.group(2) != null;
        ChunkIntake intake = new ChunkIntake(octets, last, message(talk), talk);
        return octets == 0 ? intake.complete() : Answer.readOn(intake);
    }

    private static ChunkedMessage message(Conversation talk) {
        return switch (talk.state()) {
            case RCPT_GIVEN -> begin(talk);
            case CHUNKING -> talk.transaction().chunks().orElseThrow();
            default -> refused(Reply.of(503, "5.5.1", talk.state().reason(SmtpState.RCPT_GIVEN)));
        };
    }

    private static ChunkedMessage begin(Conversation talk) {
        Envelope envelope = talk.transaction().envelope().orElseThrow();
        Optional<Reply> refusal = talk.listener().data(talk.connection().client(), envelope);
        if (refusal.isPresent()) {
            return refused(Replies.coded(refusal.get()));
        }
        try {
            MessageSink sink = talk.listener().content(talk.connection().client(), envelope);
            IncomingMessage message = IncomingMessage.into(sink, talk.greeting().maxMessageBytes());
            ChunkedMessage chunks = new ChunkedMessage(message, envelope.body());
            talk.become(talk.transaction().with(chunks));
            return chunks;
        } catch (IOException full) {
            return refused(Replies.NO_SPACE);
        }
    }

    private static ChunkedMessage refused(Reply why) {
        return new ChunkedMessage(IncomingMessage.refused(why), Envelope.BodyType.BINARY_MIME);
    }
}
