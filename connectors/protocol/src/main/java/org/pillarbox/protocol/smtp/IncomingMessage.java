package org.pillarbox.protocol.smtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;

/**
 * The content on its way to the listener's sink. Once refused, the sink is let go and the rest is only counted, since
 * the peer hears of the refusal no sooner than at the content's end.
 */
final class IncomingMessage {
    private final long maxBytes;
    private Optional<MessageSink> sink;
    private Optional<Reply> refusal;
    private long drained;

    private IncomingMessage(Optional<MessageSink> sink, Optional<Reply> refusal, long maxBytes) {
        this.sink = sink;
        this.refusal = refusal;
        this.maxBytes = maxBytes;
    }

    /** A message for a sink, of so many bytes at most; 0 for any number. */
    static IncomingMessage into(MessageSink sink, long maxBytes) {
        return new IncomingMessage(Optional.of(sink), Optional.empty(), maxBytes);
    }

    /** A message that is refused before its first byte. */
    static IncomingMessage refused(Reply why) {
        return new IncomingMessage(Optional.empty(), Optional.of(why), 0);
    }

    /** Takes all bytes of the buffer. */
    void write(ByteBuffer bytes) {
        if (sink.isPresent() && tooLarge(sink.get(), bytes.remaining())) {
            refuse(Replies.TOO_LARGE);
        }
        if (sink.isEmpty()) {
            drained += bytes.remaining();
            bytes.position(bytes.limit());
            return;
        }
        try {
            sink.get().write(bytes);
        } catch (IOException full) {
            refuse(Replies.NO_SPACE);
        }
    }

    private boolean tooLarge(MessageSink into, int more) {
        return maxBytes > 0 && into.size() + more > maxBytes;
    }

    /** The first reason stays. */
    void refuse(Reply why) {
        if (refusal.isEmpty()) {
            refusal = Optional.of(why);
        }
        discard();
    }

    Optional<Reply> refusal() {
        return refusal;
    }

    /** Bytes dropped since the refusal. */
    long drained() {
        return drained;
    }

    /** The sink, which is its taker's from now on. */
    MessageSink handOver() {
        MessageSink given = sink.orElseThrow();
        sink = Optional.empty();
        return given;
    }

    void discard() {
        sink.ifPresent(MessageSink::discard);
        sink = Optional.empty();
    }
}
