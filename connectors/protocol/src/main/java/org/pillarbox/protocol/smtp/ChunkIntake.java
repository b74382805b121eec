package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;

/** Reads the octets of one chunk. */
final class ChunkIntake implements Intake {
    private final long octets;
    private final boolean last;
    private final ChunkedMessage chunks;
    private final Conversation talk;
    private long missing;

    ChunkIntake(long octets, boolean last, ChunkedMessage chunks, Conversation talk) {
        this.octets = octets;
        this.missing = octets;
        this.last = last;
        this.chunks = chunks;
        this.talk = talk;
    }

    @Override
    public Optional<Answer> take(ByteBuffer in) {
        int here = (int) Math.min(missing, in.remaining());
        chunks.write(in.slice(in.position(), here));
        in.position(in.position() + here);
        missing -= here;
        if (missing == 0) {
            return Optional.of(complete());
        }
        return chunks.message().drained() > talk.options().maxDrainBytes()
                ? chunks.message().refusal().map(Answer::close)
                : Optional.empty();
    }

    /** All octets are here. */
    Answer complete() {
        if (last) {
            chunks.end();
        }
        Optional<Reply> refusal = chunks.message().refusal();
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        return Answer.of(last ? talk.finish(chunks.message()) : Reply.of(250, "2.0.0", octets + " octets received"));
    }

    private Answer refuse(Reply reply) {
        if (talk.transaction().chunks().isPresent()) {
            talk.logRefusal(reply);
        }
        // Chunks that the peer has sent already get their own refusal: there is no transaction for them any more.
        talk.abandon();
        return Answer.of(reply);
    }
}
