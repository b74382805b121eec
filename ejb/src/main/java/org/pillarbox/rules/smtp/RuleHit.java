package org.pillarbox.rules.smtp;

import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.rules.language.Deed;
import org.pillarbox.rules.language.Rule;
import org.pillarbox.rules.language.RuleAction;

/**
 * A rule that concerns a message.
 *
 * @param rule which
 */
public record RuleHit(SmtpRule rule) {
    private static final Reply REFUSED = Reply.of(550, "5.7.1", "The rules of this server refuse the message");
    private static final Reply NOT_NOW =
            Reply.of(451, "4.7.1", "The rules of this server refuse the message now, try again later");

    /** What is said to the client; empty where the rule lets the message come in. */
    public Optional<Reply> refusal() {
        if (deed() != Deed.REFUSE) {
            return Optional.empty();
        }
        return Optional.of(rule.isTimed() ? NOT_NOW : REFUSED);
    }

    private Deed deed() {
        return rule.rule().action().deed();
    }

    /** The action. */
    public RuleAction action() {
        return rule.rule().action();
    }

    /** For trace and log. */
    public String words() {
        Rule typed = rule.rule();
        return "SMTP rule \"" + typed.name() + "\" (line " + rule.line() + ") " + deedInWords();
    }

    private String deedInWords() {
        return switch (action().spread()) {
            case REDIRECT -> "redirects the message to " + action().target();
            case COPY -> "copies the message to " + action().target();
            case NONE ->
                switch (deed()) {
                    case REFUSE -> rule.isTimed() ? "refuses the message for now" : "refuses the message";
                    case IGNORE -> "discards the message";
                    default -> "accepts the message";
                };
        };
    }
}
