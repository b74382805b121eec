package org.pillarbox.inmail.pop3;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.pillarbox.certificates.trust.Authorities;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;
import org.pillarbox.settings.inmail.Pop3Security;

/** Opens sessions with POP3 servers. Thread safe. */
public final class Pop3Client {
    private final Connecting connecting;
    private final Supplier<Duration> silence;
    private final Watchman watchman;

    /**
     * @param silence of a server after which it is given up; asked for each session
     * @param watchman ends what hangs
     */
    public Pop3Client(Connecting connecting, Supplier<Duration> silence, Watchman watchman) {
        this.connecting = connecting;
        this.silence = silence;
        this.watchman = watchman;
    }

    /**
     * Connects, secures the line as wanted, and logs in.
     *
     * @param connection the number of the Connection by which it is reached
     */
    public Pop3Session open(Pop3Target target, int connection) throws Pop3Failure {
        return open(target, connection, Transcript.NONE);
    }

    /** The same, with all that is said written down. */
    public Pop3Session open(Pop3Target target, int connection, Transcript transcript) throws Pop3Failure {
        Duration patience = silence.get();
        Pop3Line line = connect(target, connection, patience);
        boolean done = false;
        try {
            Dialogue dialogue = new Dialogue(line, patience, transcript);
            if (target.security() == Pop3Security.TLS) {
                encrypt(line, target);
            }
            String greeting = greeting(dialogue);
            if (target.security() == Pop3Security.STARTTLS) {
                dialogue.must("STLS", "STLS", Kind.INSECURE);
                encrypt(line, target);
            }
            new LoginDialogue(dialogue).run(target.account(), greeting);
            done = true;
            return new Pop3Session(line, dialogue);
        } finally {
            if (!done) {
                line.close();
            }
        }
    }

    private Pop3Line connect(Pop3Target target, int connection, Duration patience) throws Pop3Failure {
        try {
            Socket socket = connecting.connect(target.host(), target.port(), connection);
            return new Pop3Line(watchman, socket, patience);
        } catch (IOException failed) {
            throw Pop3Failure.of(Kind.UNREACHABLE, "No connection: " + Words.of(failed, Watchman.Reason.NONE), failed);
        }
    }

    /** A server that does not greet was not reached, whatever answers there. */
    private static String greeting(Dialogue dialogue) throws Pop3Failure {
        try {
            Dialogue.Answer greeting = dialogue.answer();
            if (!greeting.positive()) {
                throw Pop3Failure.refused(Kind.UNREACHABLE, greeting.words(), "(connecting)");
            }
            return greeting.words();
        } catch (Pop3Failure failed) {
            throw failed.kind() == Kind.LOST
                    ? Pop3Failure.of(Kind.UNREACHABLE, failed.getMessage(), failed.getCause())
                    : failed;
        }
    }

    private void encrypt(Pop3Line line, Pop3Target target) throws Pop3Failure {
        SSLContext context;
        try {
            context = Authorities.context(target.certificates());
        } catch (GeneralSecurityException unusable) {
            throw Pop3Failure.of(
                    Kind.INSECURE, "The certificates given for the server cannot be used: " + unusable.getMessage());
        }
        line.encrypt(context, target.host());
    }
}
