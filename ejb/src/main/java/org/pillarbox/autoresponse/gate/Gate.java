package org.pillarbox.autoresponse.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.MessageHeader;
import org.pillarbox.message.HeaderMatch;
import org.pillarbox.message.Wildcard;
import org.pillarbox.settings.AutoresponderSettings;

/**
 * Says whether a message may be answered, by its header, its sender and the settings. What the server itself has written never comes
 * this far.
 */
public final class Gate {
    private static final Pattern NO_SUBMISSION = Pattern.compile("(?i)no\\s*(?:[;(].*)?");

    /** RFC 3834 §2: mail that goes out in bulk names no person who waits for an answer. */
    private static final List<String> BULK = List.of("bulk", "list", "junk");

    /** Senders that are programs (RFC 3834 §2). */
    private static final Pattern PROGRAM = Pattern.compile("(?i)(?:mailer-daemon|owner-[^@]*|[^@]*-request)@.*");

    private final AutoresponderSettings settings;

    public Gate(AutoresponderSettings settings) {
        this.settings = settings;
    }

    /**
     * Why the message is not answered, a sentence without its period; empty when it is.
     *
     * @param sender who would get the answer
     * @param returnPath the message's reverse path
     */
    public Optional<String> objection(
            Autoresponder autoresponder, MessageHeader header, String sender, String returnPath, OwnAddresses own) {
        return automatic(header)
                .or(() -> settings.conforming() ? unwanted(autoresponder, header, returnPath, own) : Optional.empty())
                .or(() -> objectionTo(sender))
                .or(() -> filtered(autoresponder, header));
    }

    private static Optional<String> automatic(MessageHeader header) {
        return header.all("auto-submitted").stream()
                .filter(value -> !NO_SUBMISSION.matcher(value).matches())
                .findFirst()
                .map(value -> "the message was sent by a program (Auto-Submitted)");
    }

    private Optional<String> unwanted(
            Autoresponder autoresponder, MessageHeader header, String returnPath, OwnAddresses own) {
        if (header.hasFieldLike("list-")) {
            return Optional.of("the message comes from a mailing list");
        }
        boolean bulk = header.all("precedence").stream()
                .anyMatch(value -> BULK.contains(value.strip().toLowerCase(Locale.ROOT)));
        if (bulk) {
            return Optional.of("the message was sent in bulk (Precedence)");
        }
        if (PROGRAM.matcher(returnPath).matches()) {
            return Optional.of("the sender " + returnPath + " is a program");
        }
        boolean personal = settings.personalOnly() && autoresponder.keep();
        return personal && !own.areNamedIn(header)
                ? Optional.of("the message names the user neither in To nor in Cc")
                : Optional.empty();
    }

    /** Why the lists of the settings let an address get no answer, whomever it answers. */
    public Optional<String> objectionTo(String address) {
        if (matches(settings.refused(), address)) {
            return Optional.of(address + " may not be answered, by the Autoresponder Settings");
        }
        return settings.allowed().isEmpty() || matches(settings.allowed(), address)
                ? Optional.empty()
                : Optional.of(address + " is not among those who may be answered, by the Autoresponder Settings");
    }

    private static boolean matches(List<String> lines, String sender) {
        return lines.stream().anyMatch(line -> Wildcard.of(line).matches(sender));
    }

    private Optional<String> filtered(Autoresponder autoresponder, MessageHeader header) {
        List<HeaderMatch> own = lines(autoresponder.filters());
        Optional<HeaderMatch> hit =
                first(HeaderMatch.lines(settings.filters()), header).or(() -> first(own, header));
        if (hit.isPresent()) {
            return hit.map(filter -> "the filter " + filter + " matches");
        }
        List<HeaderMatch> triggers = lines(autoresponder.triggers());
        return triggers.isEmpty() || first(triggers, header).isPresent()
                ? Optional.empty()
                : Optional.of("no trigger matches");
    }

    private static List<HeaderMatch> lines(String text) {
        return HeaderMatch.lines(text.lines().toList());
    }

    private static Optional<HeaderMatch> first(List<HeaderMatch> matches, MessageHeader header) {
        return matches.stream()
                .filter(match -> match.matches(header.all(match.field())))
                .findFirst();
    }
}
