package org.pillarbox.inmail.pop3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;

/** Commands and their answers (RFC 1939 §3). One answer is waited for before the next command is said. */
final class Dialogue {
    /** Lines of an answer that are not counted before: capabilities, an envelope. */
    private static final int MOST_LINES = 2000;

    private static final String END = ".";

    /** A shorter word may stand in any answer. */
    private static final int SHORTEST_SECRET = 4;

    private final Pop3Line line;
    private final Duration silence;
    private final Transcript transcript;
    private String lastCommand = "";
    private String secret = "";

    Dialogue(Pop3Line line, Duration silence, Transcript transcript) {
        this.line = line;
        this.silence = silence;
        this.transcript = transcript;
    }

    /** From now on this stands in nothing that people read, though some servers repeat what they refuse. */
    void hide(String word) {
        secret = word;
    }

    private String clean(String text) {
        return Words.clean(secret.length() < SHORTEST_SECRET ? text : text.replace(secret, "****"));
    }

    /** A positive answer's words, or why there is none. */
    record Answer(boolean positive, String words) {}

    /** The next answer. */
    Answer answer() throws Pop3Failure {
        line.together(silence);
        return read(heard());
    }

    /** The first line of an answer. */
    private String heard() throws Pop3Failure {
        String text = line.line();
        transcript.heard(clean(text));
        return text;
    }

    private Answer read(String text) throws Pop3Failure {
        String first = text.length() > 3 ? text.substring(0, 4).strip() : text;
        if (first.equalsIgnoreCase("+OK")) {
            return new Answer(true, clean(text.substring(3)));
        }
        if (first.equalsIgnoreCase("-ERR")) {
            return new Answer(false, clean(text));
        }
        throw Pop3Failure.of(Kind.DISORDER, "The server's answer is none of POP3: \"" + clean(text) + "\"");
    }

    /** Says a command and gives the answer. */
    Answer ask(String command) throws Pop3Failure {
        return ask(command, command);
    }

    /**
     * The same for a command that nobody may see.
     *
     * @param shown stands for it in what people read
     */
    Answer ask(String command, String shown) throws Pop3Failure {
        say(command, shown);
        return answer();
    }

    /** Says a command whose answer is read otherwise. */
    void say(String command, String shown) throws Pop3Failure {
        if (line.hasMore()) {
            throw Pop3Failure.of(Kind.DISORDER, "The server goes on behind the end of its answer to " + lastCommand);
        }
        if (command.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw Pop3Failure.of(Kind.DISORDER, "A control character in " + shown);
        }
        lastCommand = shown;
        transcript.said(shown);
        line.say(command);
    }

    /** A positive answer's words. */
    String must(String command) throws Pop3Failure {
        return must(command, command, Kind.REFUSED);
    }

    /** The same for a command that nobody may see, and whose refusal is of a special kind. */
    String must(String command, String shown, Kind refusal) throws Pop3Failure {
        Answer answer = ask(command, shown);
        if (!answer.positive()) {
            throw Pop3Failure.refused(refusal, answer.words(), shown);
        }
        return answer.words();
    }

    /** A server's challenge (RFC 5034 §4): what stands behind the plus. */
    String challenge(String command, String shown) throws Pop3Failure {
        say(command, shown);
        line.together(silence);
        String text = heard();
        if (text.startsWith("+ ") || text.equals("+")) {
            return text.substring(1).strip();
        }
        throw text.regionMatches(true, 0, "-ERR", 0, 4)
                ? Pop3Failure.refused(Kind.LOGIN, clean(text), shown)
                : Pop3Failure.of(Kind.DISORDER, "The server's answer to " + shown + " is no challenge");
    }

    /** The next answer; a challenge in between, which only tells more of a refusal, is answered by nothing. */
    Answer answerOrChallenge(String shown) throws Pop3Failure {
        line.together(silence);
        String text = heard();
        if (text.startsWith("+ ") || text.equals("+")) {
            return ask("", shown);
        }
        return read(text);
    }

    /** Takes the lines of an answer. */
    interface Lines {
        void take(String text) throws Pop3Failure;
    }

    /**
     * The lines of an answer up to its end.
     *
     * @param most that are taken
     */
    void lines(int most, Lines to) throws Pop3Failure {
        for (int i = 0; i <= most; i++) {
            if (i % MOST_LINES == 0) {
                line.together(silence);
            }
            String text = line.line();
            if (text.equals(END)) {
                return;
            }
            to.take(text.startsWith("..") ? text.substring(1) : text);
        }
        throw Pop3Failure.of(Kind.DISORDER, "The server's answer to " + lastCommand + " has no end");
    }

    /** The lines of a short answer; empty when there is none. */
    Optional<List<String>> few(String command) throws Pop3Failure {
        if (!ask(command).positive()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        lines(MOST_LINES, all::add);
        return Optional.of(all);
    }

    /** What was said last, as people may see it. */
    String lastCommand() {
        return lastCommand;
    }
}
