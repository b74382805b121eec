package org.pillarbox.protocol.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.pillarbox.protocol.peer.Script.Step;
import org.pillarbox.protocol.transcript.LinePattern;

/**
 * A mail server on a free port of the loopback address that does what it is told: each connection plays the next script
 * of those that were queued, and what the client said is kept. A connection without a script is closed at once. A client
 * that leaves its script is hung up on, and {@link #check} says where.
 */
public final class ScriptedPeer implements AutoCloseable {
    private static final int WAIT_MILLIS = 60_000;

    private final ServerSocket port;
    private final SSLContext tls;
    private final boolean implicitTls;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Gates gates = new Gates();

    private ScriptedPeer(SSLContext tls, boolean implicitTls) throws IOException {
        this.tls = tls;
        this.implicitTls = implicitTls;
        this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("scripted-peer", this::accept);
    }

    /** One that greets in the clear, and can shake hands where a script says so. */
    public static ScriptedPeer inTheClear() throws IOException {
        return new ScriptedPeer(PeerTls.context(), false);
    }

    /** One that shakes hands before it greets. */
    public static ScriptedPeer underTls() throws IOException {
        return new ScriptedPeer(PeerTls.context(), true);
    }

    /** What all peers show: self-signed, for {@code localhost} and {@code 127.0.0.1}. */
    public static X509Certificate certificate() {
        return PeerTls.certificate();
    }

    /** The certificate of all peers, as an administrator would paste it. */
    public static String certificatePem() {
        return PeerTls.certificatePem();
    }

    /** Its port on the loopback address. */
    public int port() {
        return port.getLocalPort();
    }

    /** Queues a script for the next connection that has none. */
    public ScriptedPeer play(String script) {
        scripts.add(Script.of(script));
        return this;
    }

    /** Waits until a conversation has come to an {@code S-wait}. */
    public void awaitReached(String gate) throws IOException {
        gates.awaitReached(gate);
    }

    /** Lets the conversations go on behind an {@code S-wait}. */
    public void open(String gate) {
        gates.open(gate);
    }

    /** The conversations in the order of their connections; also those still going on. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /**
     * Waits until all scripts have been played to their ends.
     *
     * @throws AssertionError when a client left its script, or a script found no client
     */
    public void check() throws InterruptedException {
        for (Heard each : heard) {
            if (!each.awaitEnd(WAIT_MILLIS)) {
                throw new AssertionError("the conversation goes on; heard so far: " + each.lines());
            }
            each.complaint().ifPresent(words -> {
                throw new AssertionError(words + "; heard: " + each.lines());
            });
        }
        if (!scripts.isEmpty()) {
            throw new AssertionError(scripts.size() + " scripts found no client");
        }
    }

    private void accept() {
        while (!port.isClosed()) {
            try {
                Socket client = port.accept();
                Script script = scripts.poll();
                if (script == null) {
                    client.close();
                } else {
                    Heard conversation = new Heard();
                    heard.add(conversation);
                    start("scripted-conversation", () -> play(script, client, conversation));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Script script, Socket client, Heard conversation) {
        int line = 0;
        try (PeerLine peer = new PeerLine(client)) {
            if (implicitTls) {
                shakeHands(peer, conversation);
            }
            for (Step step : script.steps()) {
                line = step.line();
                perform(step, peer, conversation);
            }
        } catch (IOException left) {
            conversation.complain("line " + line + " of the script: " + left.getMessage());
        } finally {
            conversation.end();
        }
    }

    private void perform(Step step, PeerLine peer, Heard conversation) throws IOException {
        if (step instanceof Script.Say say) {
            peer.say(say.bytes());
        } else if (step instanceof Script.Expect expected) {
            String line = peer.line();
            conversation.line(line);
            if (!LinePattern.fits(expected.pattern(), line)) {
                throw new IOException("expected '" + expected.pattern() + "', came '" + line + "'");
            }
        } else if (step instanceof Script.Content) {
            conversation.content(peer.content());
        } else if (step instanceof Script.Octets octets) {
            conversation.content(peer.octets(octets.count()));
        } else if (step instanceof Script.Handshake) {
            shakeHands(peer, conversation);
        } else if (step instanceof Script.Wait wait) {
            gates.pass(wait.gate());
        } else if (step instanceof Script.Cut) {
            peer.cut();
        } else if (step instanceof Script.ExpectClosed && !peer.ends()) {
            throw new IOException("the client goes on");
        }
    }

    private void shakeHands(PeerLine peer, Heard conversation) throws IOException {
        peer.shakeHands(tls);
        conversation.encryptedNow();
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        gates.openAll();
        port.close();
    }
}
