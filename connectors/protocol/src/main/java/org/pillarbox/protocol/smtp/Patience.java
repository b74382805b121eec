package org.pillarbox.protocol.smtp;

import java.util.Set;
import org.pillarbox.api.mail.Reply;

/** Counts what only broken or hostile peers do often, and says when it is enough (RFC 5321 §7.3, §7.8). */
final class Patience {
    private static final Set<Integer> ERRORS = Set.of(500, 501, 502, 503, 504, 530, 534, 535, 538, 555);

    /** Commands that lead nowhere, between two messages: keeping a line alive takes fewer in the time that it may stand. */
    static final int MAX_IDLE_COMMANDS = 500;

    private final SmtpOptions options;
    private int errors;
    private int idleCommands;
    private int refusedRecipients;

    Patience(SmtpOptions options) {
        this.options = options;
    }

    /** The answer, or the farewell in its place. */
    Answer judge(Answer answer) {
        if (answer.reply().map(Reply::code).filter(ERRORS::contains).isPresent()) {
            errors++;
        }
        boolean over = errors >= options.maxErrors()
                || refusedRecipients >= options.maxRefusedRecipients()
                || idleCommands > MAX_IDLE_COMMANDS;
        return over ? Answer.close(Replies.TOO_MANY_ERRORS) : answer;
    }

    /** A recipient was refused for good: one is a typing error, fifty are a search for addresses. */
    void recipientRefused() {
        refusedRecipients++;
    }

    /** A command came that brings no message nearer; each costs little, half a million in a second cost all there is. */
    void idled() {
        idleCommands++;
    }

    /** The client has shown who it is. */
    void loggedIn() {
        idleCommands = 0;
    }

    /** A message was taken in. Refused recipients stay counted, or each guess could be paid for with a message. */
    void messageAccepted() {
        errors = 0;
        idleCommands = 0;
    }
}
