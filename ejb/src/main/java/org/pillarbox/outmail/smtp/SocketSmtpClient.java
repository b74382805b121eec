package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.certificates.trust.Authorities;
import org.pillarbox.connection.socks.SocketDialler;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.settings.TlsDemand;

/** Speaks SMTP over sockets of its own. */
public final class SocketSmtpClient implements SmtpClient {
    /** Where TLS begins with the connection (RFC 8314 section 3.3). */
    private static final int SUBMISSIONS = 465;

    private final int tlsPort;
    private final Supplier<String> hostName;
    private final Supplier<Dialling> dialling;
    private final Watch watch;
    private final Dialler dialler;

    /**
     * @param hostName what this server calls itself
     * @param dialling how servers are reached; asked for each conversation
     * @param hosts finds them
     * @param threads gives the one thread that looks after times
     */
    public SocketSmtpClient(
            Supplier<String> hostName, Supplier<Dialling> dialling, HostLookup hosts, ThreadFactory threads) {
        this(hostName, dialling, hosts, SocketDialler.STRAIGHT, threads);
    }

    /**
     * The same over the sockets of one Connection.
     *
     * @param way straight, or through a SOCKS server
     */
    public SocketSmtpClient(
            Supplier<String> hostName,
            Supplier<Dialling> dialling,
            HostLookup hosts,
            SocketDialler way,
            ThreadFactory threads) {
        this(hostName, dialling, hosts, way, threads, SUBMISSIONS);
    }

    private SocketSmtpClient(
            Supplier<String> hostName,
            Supplier<Dialling> dialling,
            HostLookup hosts,
            SocketDialler way,
            ThreadFactory threads,
            int tlsPort) {
        this.tlsPort = tlsPort;
        this.hostName = hostName;
        this.dialling = dialling;
        this.watch = new Watch(threads);
        this.dialler = new Dialler(watch, hosts, way);
    }

    /** With one attempt to connect, within these times. */
    public SocketSmtpClient(Supplier<String> hostName, TimeOuts times, ThreadFactory threads) {
        this(hostName, () -> Dialling.once(times), HostLookup.OF_SYSTEM, threads);
    }

    /** The same, with TLS from the beginning at this port instead of 465. */
    SocketSmtpClient(Supplier<String> hostName, TimeOuts times, ThreadFactory threads, int tlsPort) {
        this(hostName, () -> Dialling.once(times), HostLookup.OF_SYSTEM, SocketDialler.STRAIGHT, threads, tlsPort);
    }

    @Override
    public SmtpConversation open(SmtpTarget target) throws Unreachable {
        try {
            return open(target, true);
        } catch (SSLException noHandshake) {
            if (target.security() != TlsDemand.OFFERED) {
                throw new Unreachable(
                        Reply.of(454, "4.7.5", "The connection could not be secured: " + Words.of(noHandshake)),
                        noHandshake);
            }
        } catch (IOException failed) {
            throw unreachable(failed);
        }
        try {
            return open(target, false);
        } catch (IOException failed) {
            throw unreachable(failed);
        }
    }

    @Override
    public void end() {
        watch.close();
    }

    private SmtpConversation open(SmtpTarget target, boolean encrypting) throws IOException {
        Dialling how = dialling.get();
        SmtpLine line = dialler.connect(target, how);
        boolean done = false;
        try {
            SmtpConversation conversation = new Opening(line, how.times()).run(target, encrypting);
            done = true;
            return conversation;
        } finally {
            if (!done) {
                line.close();
            }
        }
    }

    private static Unreachable unreachable(IOException failure) {
        return failure instanceof Unreachable known
                ? known
                : new Unreachable(Reply.of(421, "4.4.1", "No connection: " + Words.of(failure)), failure);
    }

    /** All that is said before the first message. */
    private final class Opening {
        private final SmtpLine line;
        private final TimeOuts times;

        Opening(SmtpLine line, TimeOuts times) {
            this.line = line;
            this.times = times;
        }

        SmtpConversation run(SmtpTarget target, boolean encrypting) throws IOException {
            boolean fromBeginning = target.port() == tlsPort;
            if (fromBeginning) {
                encrypt(target);
            }
            Reply greeting = line.reply(times.command());
            if (greeting.code() != 220) {
                throw refused(greeting);
            }
            Offers offers = hello();
            if (fromBeginning) {
                return begin(target, offers);
            }
            if (encrypting && offers.has("STARTTLS") && said("STARTTLS").code() == 220) {
                encrypt(target);
                offers = hello();
            } else if (target.security() != TlsDemand.OFFERED) {
                throw new Unreachable(Reply.of(454, "4.7.4", "The server offers no encryption"));
            }
            return begin(target, offers);
        }

        private void encrypt(SmtpTarget target) throws IOException {
            line.encrypt(trust(target), target.host(), target.security() == TlsDemand.VERIFIED, times.command());
        }

        private SmtpConversation begin(SmtpTarget target, Offers offers) throws IOException {
            if (target.login().isPresent()) {
                new LoginDialogue(line, times).run(target.login().get(), offers);
            }
            return new Conversation(line, offers, times, words(target));
        }

        private String words(SmtpTarget target) {
            String proof = target.known().isPresent()
                    ? ", certificate as published"
                    : target.security() == TlsDemand.VERIFIED ? ", certificate checked" : "";
            return line.tls().map(version -> version + proof).orElse("in the clear");
        }

        private Offers hello() throws IOException {
            Reply ehlo = said("EHLO " + hostName.get());
            if (ehlo.code() / 100 == 2) {
                return Offers.of(ehlo);
            }
            Reply helo = said("HELO " + hostName.get());
            if (helo.code() / 100 != 2) {
                throw refused(helo);
            }
            return Offers.NONE;
        }

        private Reply said(String command) throws IOException {
            line.say(command, times.command());
            return line.reply(times.command());
        }

        /** Whether it says so for now or for ever: what it refuses is all mail, which is for an administrator to mend. */
        private Unreachable refused(Reply reply) {
            return new Unreachable(Reply.of(
                    421, "4.3.2", "The server takes no mail: " + reply.code() + " " + String.join(" ", reply.lines())));
        }

        private SSLContext trust(SmtpTarget target) throws IOException {
            try {
                if (target.known().isPresent()) {
                    return Certificates.published(target.known().get());
                }
                return target.security() == TlsDemand.VERIFIED
                        ? Authorities.context(target.certificates())
                        : Certificates.anybody();
            } catch (GeneralSecurityException unusable) {
                throw new Unreachable(
                        Reply.of(454, "4.7.5", "The certificates given for the server cannot be used: " + unusable));
            }
        }
    }
}
