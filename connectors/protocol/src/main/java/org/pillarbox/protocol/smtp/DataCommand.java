package org.pillarbox.protocol.smtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Envelope.BodyType;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;

/** DATA: the content follows, up to a line of a single dot (RFC 5321 §4.1.1.4). */
final class DataCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        arguments.none();
        Envelope envelope = talk.transaction().envelope().orElseThrow();
        if (envelope.body() == BodyType.BINARY_MIME) {
            throw new CommandRefused(Replies.BINARY_NEEDS_BDAT);
        }
        Optional<Reply> refusal = talk.listener().data(talk.connection().client(), envelope);
        if (refusal.isPresent()) {
            throw new CommandRefused(Replies.coded(refusal.get()));
        }
        try {
            MessageSink sink = talk.listener().content(talk.connection().client(), envelope);
            IncomingMessage message = IncomingMessage.into(sink, talk.greeting().maxMessageBytes());
            return Answer.readOn(Replies.SEND_DATA, new DataIntake(message, talk));
        } catch (IOException full) {
            throw new CommandRefused(Replies.NO_SPACE);
        }
    }

    private static final class DataIntake implements Intake {
        private final IncomingMessage message;
        private final Conversation talk;
        private final DotReader reader;

        DataIntake(IncomingMessage message, Conversation talk) {
            this.message = message;
            this.talk = talk;
            this.reader = new DotReader(message);
        }

        @Override
        public Optional<Answer> take(ByteBuffer in) {
            if (reader.read(in)) {
                return Optional.of(Answer.of(talk.finish(message)));
            }
            return message.drained() > talk.options().maxDrainBytes()
                    ? Optional.of(Answer.close(talk.finish(message)))
                    : Optional.empty();
        }

        @Override
        public void abandon() {
            message.discard();
        }
    }
}
