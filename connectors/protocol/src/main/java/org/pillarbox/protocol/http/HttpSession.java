package org.pillarbox.protocol.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.api.http.HttpListener;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.protocol.session.Output;
import org.pillarbox.protocol.session.ProtocolSession;

/**
 * One request and its answer. The listener hears of the head before any content is kept, so that nobody holds memory who may
 * not.
 */
public final class HttpSession implements ProtocolSession {
    private final Peer peer;
    private final HttpListener listener;
    private final HeadReader reader = new HeadReader();
    private Optional<HttpHead> head = Optional.empty();
    private ByteBuffer content = ByteBuffer.allocate(0);

    /**
     * A session that has not begun.
     *
     * @param peer the line
     * @param listener answers
     */
    public HttpSession(Peer peer, HttpListener listener) {
        this.peer = peer;
        this.listener = listener;
    }

    @Override
    public void connected(Output out) {
        // The client speaks first.
    }

    @Override
    public void received(ByteBuffer in, Output out) {
        try {
            if (head.isEmpty()) {
                head = reader.take(in);
                if (head.isPresent()) {
                    begin(head.get(), out);
                }
            }
            if (head.isPresent() && out.ready()) {
                gather(in, out);
            }
        } catch (BadRequest e) {
            say(HttpAnswer.of(e.status(), e.getMessage()), out);
        }
        in.position(in.limit());
    }

    private void begin(HttpHead request, Output out) throws BadRequest {
        int length = HeadReader.contentLength(request);
        Optional<HttpAnswer> early = listener.early(request, peer);
        if (early.isPresent()) {
            say(early.get(), out);
            return;
        }
        content = ByteBuffer.allocate(length);
        if (length > 0 && request.field("Expect").isPresent()) {
            out.write(ByteBuffer.wrap("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private void gather(ByteBuffer in, Output out) {
        int more = Math.min(in.remaining(), content.remaining());
        content.put(in.slice(in.position(), more));
        if (!content.hasRemaining()) {
            say(listener.answer(head.orElseThrow(), content.array(), peer), out);
        }
    }

    private void say(HttpAnswer answer, Output out) {
        boolean headOnly =
                head.filter(request -> request.method().equals("HEAD")).isPresent();
        out.write(AnswerText.of(answer, headOnly));
        out.close();
    }

    @Override
    public void encrypted(TlsInfo tls, Output out) {
        throw new IllegalStateException("TLS begins with the connection or not at all");
    }

    @Override
    public void tick(Output out) {
        // There is no lease to keep.
    }

    @Override
    public void idle(Output out) {
        say(HttpAnswer.of(408, "The request did not come in time"), out);
    }

    @Override
    public void shutdown(Output out) {
        say(HttpAnswer.of(503, "The service is closing"), out);
    }

    @Override
    public void failed(Output out) {
        say(HttpAnswer.of(500, "Something went wrong here"), out);
    }

    @Override
    public void disconnected() {
        reader.clear();
        content = ByteBuffer.allocate(0);
    }

    @Override
    public Optional<String> account() {
        return Optional.empty();
    }
}
