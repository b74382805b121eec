package org.pillarbox.protocol.pop3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.pop3.Maildrop;
import org.pillarbox.api.pop3.MaildropMessage;
import org.pillarbox.api.pop3.MaildropOpening;
import org.pillarbox.api.pop3.Pop3Greeting;
import org.pillarbox.api.pop3.Pop3Listener;

/** One user with a password, {@code ann} and {@code open sesame}, and her messages. Does as it is told and keeps count. */
final class InMemoryMaildrops implements Pop3Listener {
    static final String USER = "ann";
    static final String PASSWORD = "open sesame";

    final Map<Long, byte[]> messages = new TreeMap<>();
    final List<String> events = new ArrayList<>();
    /** Messages that were given out as a whole. */
    final List<Long> retrieved = new ArrayList<>();

    Runnable whenRetrieved = () -> {};
    final Set<Mechanism> mechanisms = EnumSet.allOf(Mechanism.class);
    Set<Mechanism> inTheClear = mechanisms;
    String user = USER;
    String password = PASSWORD;
    String product = "Pillarbox";
    boolean locked;
    boolean directoryGone;
    boolean storeGone;
    boolean leaseLost;
    boolean updateFails;

    InMemoryMaildrops with(String... contents) {
        for (String content : contents) {
            messages.put(messages.size() + 1L, content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return this;
    }

    @Override
    public Pop3Greeting connected(Peer peer) {
        return new Pop3Greeting("mail.example", product);
    }

    @Override
    public Set<Mechanism> mechanisms(Peer peer) {
        return peer.tls().isPresent() ? mechanisms : inTheClear;
    }

    @Override
    public LoginOutcome login(PlainLogin login, Peer peer) {
        return outcome(login.userName().equals(user) && login.password().equals(password));
    }

    @Override
    public ScramChallenge scramChallenge(String userName, Peer peer) {
        return new ScramChallenge(new byte[16], 4096);
    }

    @Override
    public ScramOutcome scramProof(ScramProof proof, Peer peer) {
        return new ScramOutcome(outcome(proof.userName().equals(user)), new byte[32]);
    }

    @Override
    public LoginOutcome digest(DigestLogin login, Peer peer) {
        return outcome(login.userName().equals(user)
                && (login.mechanism() == Mechanism.CRAM_MD5
                        || login.hexDigest().equals(md5(login.challenge() + password))));
    }

    private LoginOutcome outcome(boolean right) {
        if (directoryGone) {
            return new LoginOutcome.Unavailable();
        }
        return right ? new LoginOutcome.Granted(user) : new LoginOutcome.Denied();
    }

    static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public MaildropOpening open(String account, Peer peer) {
        if (storeGone) {
            return new MaildropOpening.Unavailable();
        }
        if (locked) {
            return new MaildropOpening.InUse();
        }
        locked = true;
        events.add("open");
        List<MaildropMessage> list = new ArrayList<>();
        messages.forEach((id, bytes) -> list.add(new MaildropMessage(id, sentBytes(bytes), "u" + id)));
        return new MaildropOpening.Opened(new Maildrop(account, "lease", list));
    }

    private static long sentBytes(byte[] bytes) {
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n' ? bytes.length : bytes.length + 2;
    }

    @Override
    public Optional<Content> content(Maildrop maildrop, MaildropMessage message) throws IOException {
        if (storeGone) {
            throw new IOException("store gone");
        }
        return Optional.ofNullable(messages.get(message.id())).map(InMemoryMaildrops::content);
    }

    @Override
    public void retrieved(Maildrop maildrop, MaildropMessage message, Content content) {
        retrieved.add(message.id());
        whenRetrieved.run();
    }

    static Content content(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                if (length == 0) {
                    return -1;
                }
                into.put(bytes, (int) position, length);
                return length;
            }
        };
    }

    @Override
    public boolean keepAlive(Maildrop maildrop) {
        return !leaseLost;
    }

    @Override
    public void update(Maildrop maildrop, Set<Long> deleted) throws IOException {
        events.add("update");
        locked = false;
        if (updateFails) {
            throw new IOException("nothing deleted");
        }
        messages.keySet().removeAll(deleted);
    }

    @Override
    public void release(Maildrop maildrop) {
        events.add("release");
        locked = false;
    }
}
