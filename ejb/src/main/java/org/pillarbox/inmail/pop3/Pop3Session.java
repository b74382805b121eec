package org.pillarbox.inmail.pop3;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;

/**
 * An account that was logged in to (RFC 1939 §5). Used by one thread; a failure is its end. Closing without {@link #quit} leaves the
 * mailbox as it was.
 */
public final class Pop3Session implements AutoCloseable {
    /** Messages of one mailbox that are listed: more is taken for a server that has lost its mind. */
    static final int MOST_MESSAGES = 1_000_000;

    /** Bytes that a server may send of a header, or of a message of which it said no size, beyond what it said. */
    private static final long SPARE = 16L << 20;

    /** Bytes that even a slow line carries in a second. */
    private static final int SLOWEST = 1000;

    private static final Pattern LISTED = Pattern.compile("\\s*(\\d{1,9})\\s+(\\d{1,15})(?:\\s.*)?");
    private static final Pattern NAMED = Pattern.compile("\\s*(\\d{1,9})\\s+(\\S+)\\s*");

    private final Pop3Line line;
    private final Dialogue dialogue;

    Pop3Session(Pop3Line line, Dialogue dialogue) {
        this.line = line;
        this.dialogue = dialogue;
    }

    /** The server's address. */
    public String address() {
        return line.address();
    }

    /** The suite that the line is encrypted with. */
    public Optional<String> cipher() {
        return line.cipher();
    }

    /** What is there, in the order of the server. */
    public List<Listed> list() throws Pop3Failure {
        dialogue.must("LIST");
        List<Listed> listed = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        dialogue.lines(MOST_MESSAGES, text -> {
            Matcher matcher = LISTED.matcher(text);
            if (!matcher.matches()) {
                throw garbage(text);
            }
            Listed message = new Listed(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
            if (!numbers.add(message.number())) {
                throw garbage(text);
            }
            listed.add(message);
        });
        return listed;
    }

    /** The names of messages by their numbers (RFC 1939 §7); empty where the server does not know the command. */
    public Optional<Map<Integer, String>> uniqueIds() throws Pop3Failure {
        if (!dialogue.ask("UIDL").positive()) {
            return Optional.empty();
        }
        Map<Integer, String> names = new HashMap<>();
        dialogue.lines(MOST_MESSAGES, text -> {
            Matcher matcher = NAMED.matcher(text);
            if (!matcher.matches() || names.put(Integer.valueOf(matcher.group(1)), matcher.group(2)) != null) {
                throw garbage(text);
            }
        });
        return Optional.of(names);
    }

    private Pop3Failure garbage(String text) {
        return Pop3Failure.of(
                Kind.DISORDER,
                "The server's answer to " + dialogue.lastCommand() + " is none: \"" + Words.clean(text) + "\"");
    }

    /**
     * Reads a message's header.
     *
     * @param to takes it, and whatever the server sends behind it
     * @return whether the server knows the command
     */
    public boolean header(int number, Block to) throws IOException {
        if (!dialogue.ask("TOP " + number + " 0").positive()) {
            return false;
        }
        body(to, OptionalLong.empty());
        return true;
    }

    /**
     * Reads a message.
     *
     * @param bytes the size that was listed
     * @param to takes it; what it throws ends the session
     * @return the number of bytes
     */
    public long retrieve(int number, OptionalLong bytes, Block to) throws IOException {
        dialogue.must("RETR " + number);
        return body(to, bytes);
    }

    private long body(Block to, OptionalLong bytes) throws IOException {
        long said = bytes.orElse(0);
        line.together(Duration.ofSeconds((said + SPARE) / SLOWEST));
        try {
            return new MessageBody(line, to, said, most(bytes)).read();
        } catch (IOException | RuntimeException ended) {
            // The rest of the message must not be taken for an answer.
            line.close();
            throw ended;
        }
    }

    /** A size is a promise that is kept more or less: line ends are counted in different ways. */
    private static long most(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() * 2 + SPARE : Long.MAX_VALUE;
    }

    /** What the message was sent with (Demon's SDPS). */
    public Sdps envelope(int number) throws Pop3Failure {
        String command = "*ENV " + number;
        dialogue.must(command);
        List<String> lines = new ArrayList<>();
        dialogue.lines(10_000, lines::add);
        return Sdps.of(lines);
    }

    /** Marks a message as deleted; it is so when {@link #quit} says so. */
    public void delete(int number) throws Pop3Failure {
        dialogue.must("DELE " + number);
    }

    /**
     * Ends the session: what was marked is deleted.
     *
     * @throws Pop3Failure when that is not sure
     */
    public void quit() throws Pop3Failure {
        try {
            dialogue.must("QUIT");
        } finally {
            line.close();
        }
    }

    /** Cuts the line. */
    @Override
    public void close() {
        line.close();
    }
}
