package org.pillarbox.ra.inbound;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import org.pillarbox.protocol.session.ByteSource;
import org.pillarbox.protocol.session.Output;

/**
 * What a session wants to send, in order. Replies are gathered and go out together, when the session has nothing more to
 * do or a chunk is full. A source is read only while the peer keeps up; then the worker goes, and comes back when there
 * is room. Holds no buffer while idle. Used by one worker at a time.
 */
final class Outlet implements Output {
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int FIRST_CHUNK_BYTES = 8 * 1024;
    private static final int LEAST_ROOM_BYTES = 1024;

    /** What waits besides sources and bytes. */
    private enum Mark {
        START_TLS,
        CLOSE
    }

    private final Channel channel;
    private final Line line;
    private final ArrayDeque<Object> waiting = new ArrayDeque<>(2);
    private ByteBuf gathered;
    private int sourceChunk = FIRST_CHUNK_BYTES;
    private long total;
    private boolean answered;
    private boolean handshaking;
    private boolean closed;
    private volatile boolean pausing;
    private volatile boolean lost;

    Outlet(Channel channel, Line line) {
        this.channel = channel;
        this.line = line;
    }

    @Override
    public void write(ByteBuffer bytes) {
        if (waiting.isEmpty() && !closed && !handshaking && !pausing) {
            gather(bytes);
        } else {
            enqueue(bytes);
        }
    }

    @Override
    public void stream(ByteSource source) {
        enqueue(source);
    }

    @Override
    public void startTls() {
        enqueue(Mark.START_TLS);
    }

    @Override
    public void pause(Duration time) {
        enqueue(time);
    }

    @Override
    public void close() {
        enqueue(Mark.CLOSE);
    }

    @Override
    public boolean ready() {
        return waiting.isEmpty() && isMoving();
    }

    /** Whether something waits that could go now. */
    boolean canAdvance() {
        return !waiting.isEmpty() && isMoving();
    }

    private boolean isMoving() {
        return !handshaking && (!pausing || lost) && !closed && hasRoom();
    }

    /**
     * Sends what waits, as far as the peer takes it.
     *
     * @throws IOException when a source cannot be read on
     */
    void advance() throws IOException {
        while (canAdvance()) {
            Object next = waiting.peek();
            if (next instanceof ByteBuffer bytes) {
                gather(bytes);
                waiting.remove();
            } else if (next instanceof ByteSource source) {
                if (lost || pump(source)) {
                    waiting.remove();
                    sourceChunk = FIRST_CHUNK_BYTES;
                    release(source);
                }
            } else if (next instanceof Duration time) {
                waiting.remove();
                flush();
                pausing = true;
                line.resumeAfter(time);
            } else {
                waiting.remove();
                perform((Mark) next);
            }
        }
    }

    /** Hands what was gathered to the network. */
    void flush() {
        if (gathered != null) {
            ByteBuf bytes = gathered;
            gathered = null;
            channel.writeAndFlush(bytes, channel.voidPromise());
        }
    }

    /** The handshake is complete. */
    void encrypted() {
        handshaking = false;
    }

    /** The time of a pause is over. */
    void resume() {
        pausing = false;
    }

    /** The peer is gone: whatever is sent from now on is dropped, and nothing waits for room. */
    void lose() {
        lost = true;
    }

    /** Whether the close that the session asked for has been done. */
    boolean isClosed() {
        return closed;
    }

    /** Cuts the connection: the peer must not take what it got for the whole. */
    void abort() {
        discard();
        line.cut();
    }

    /** Sends nothing more and lets go of what waits. */
    void discard() {
        closed = true;
        if (gathered != null) {
            gathered.release();
            gathered = null;
        }
        for (Object item : waiting) {
            release(item);
        }
        waiting.clear();
    }

    /** Bytes handed over since the connection began, on their way or sent. */
    long total() {
        return total;
    }

    /** Whether anything was said since this was last asked. */
    boolean takeAnswered() {
        boolean was = answered;
        answered = false;
        return was;
    }

    private void enqueue(Object item) {
        if (closed) {
            release(item);
        } else {
            waiting.add(item);
        }
    }

    private boolean hasRoom() {
        return lost || channel.isWritable();
    }

    private void gather(ByteBuffer bytes) {
        answered = true;
        total += bytes.remaining();
        if (lost) {
            return;
        }
        while (bytes.hasRemaining()) {
            ByteBuf into = room(Math.min(bytes.remaining(), CHUNK_BYTES));
            int length = Math.min(bytes.remaining(), into.writableBytes());
            into.writeBytes(bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
            flushIfFull();
        }
    }

    private boolean pump(ByteSource source) throws IOException {
        ByteBuf into = room(sourceChunk);
        int free = into.writableBytes();
        ByteBuffer view = into.nioBuffer(into.writerIndex(), free);
        boolean more = read(source, view);
        int read = free - view.remaining();
        into.writerIndex(into.writerIndex() + read);
        total += read;
        answered = true;
        if (view.remaining() <= free / 2) {
            sourceChunk = Math.min(2 * sourceChunk, CHUNK_BYTES);
        }
        flushIfFull();
        return !more;
    }

    private static boolean read(ByteSource source, ByteBuffer into) throws IOException {
        try {
            return source.read(into);
        } catch (RuntimeException e) {
            throw new IOException("the source is broken", e);
        }
    }

    /** The buffer being gathered, with room for what is wanted or for a good part of it. */
    private ByteBuf room(int wanted) {
        if (gathered != null && gathered.writableBytes() < Math.min(wanted, LEAST_ROOM_BYTES)) {
            if (gathered.readableBytes() + wanted <= CHUNK_BYTES) {
                gathered.ensureWritable(wanted);
            } else {
                flush();
            }
        }
        if (gathered == null) {
            gathered = channel.alloc().directBuffer(wanted, CHUNK_BYTES);
        }
        return gathered;
    }

    private void flushIfFull() {
        if (gathered != null && gathered.readableBytes() >= CHUNK_BYTES) {
            flush();
        }
    }

    private void perform(Mark mark) {
        if (mark == Mark.START_TLS) {
            handshaking = true;
            ByteBuf lastWords = gathered == null ? Unpooled.EMPTY_BUFFER : gathered;
            gathered = null;
            line.encrypt(lastWords);
        } else {
            flush();
            discard();
            line.hangUp();
        }
    }

    private static void release(Object item) {
        if (item instanceof ByteSource source) {
            try {
                source.close();
            } catch (IOException e) {
                // Nothing was lost: the content that was not sent is still where it came from.
                Log.LOGGER.log(System.Logger.Level.DEBUG, "closing an unread source", e);
            }
        }
    }
}
