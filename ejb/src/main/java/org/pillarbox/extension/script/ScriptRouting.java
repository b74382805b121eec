package org.pillarbox.extension.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.RouteTarget;
import org.pillarbox.directory.Routes;
import org.pillarbox.directory.Routes.SizeRoute;

/**
 * Where a message to a user goes, as a script finds it and leaves it; the parts bear the names that scripts know.
 *
 * @param assistants users and addresses, separated by semicolons
 * @param redirectToAssistant only to them, instead of a copy
 * @param forwards users and addresses, separated by semicolons
 * @param useForwards whether forwarding is on
 * @param sendToNormalRecipient whether it may come into the user's mailbox
 * @param shouldForward whether assistants, forwarding and size rules count at all
 * @param bigRedirect the first size rule, for large messages unless a script turns it round
 * @param smallRedirect the second, for small ones
 */
public record ScriptRouting(
        String assistants,
        boolean redirectToAssistant,
        String forwards,
        boolean useForwards,
        boolean sendToNormalRecipient,
        boolean shouldForward,
        SizeRedirect bigRedirect,
        SizeRedirect smallRedirect) {
    /** What a user without any settings has. */
    public static final ScriptRouting PLAIN = of(MailRouting.NONE);

    private static final long KILOBYTE = 1024;

    public ScriptRouting {
        Objects.requireNonNull(assistants, "assistants");
        Objects.requireNonNull(forwards, "forwards");
        Objects.requireNonNull(bigRedirect, "bigRedirect");
        Objects.requireNonNull(smallRedirect, "smallRedirect");
    }

    /**
     * A size rule.
     *
     * @param target users and addresses, separated by semicolons; empty for off
     * @param threshold the size in units of 1024 bytes; 0 for off
     * @param copy whether the mailbox keeps one
     * @param bigger for messages of that size and more; else for those of that size and less
     */
    public record SizeRedirect(String target, long threshold, boolean copy, boolean bigger) {
        public SizeRedirect {
            Objects.requireNonNull(target, "target");
        }

        private boolean isFor(long bytes) {
            long limit = threshold * KILOBYTE;
            return threshold > 0 && (bigger ? bytes >= limit : bytes <= limit);
        }
    }

    /** What an administrator set for a user. */
    public static ScriptRouting of(MailRouting settings) {
        return new ScriptRouting(
                settings.assistant().targets(),
                settings.assistant().redirect(),
                settings.forwarding().addresses(),
                settings.forwarding().use(),
                true,
                true,
                redirect(settings.large(), true),
                redirect(settings.small(), false));
    }

    private static SizeRedirect redirect(MailRouting.SizeRule rule, boolean bigger) {
        return new SizeRedirect(rule.targets(), rule.kilobytes(), !rule.redirect(), bigger);
    }

    /** Why this cannot be followed; empty when it can. */
    public Optional<String> obstacle() {
        return obstacle("Assistants", assistants, false)
                .or(() -> obstacle("Forwards", forwards, true))
                .or(() -> obstacle("BigRedirect.Target", bigRedirect.target(), false))
                .or(() -> obstacle("SmallRedirect.Target", smallRedirect.target(), false))
                .or(() -> obstacle("BigRedirect.Threshold", bigRedirect.threshold()))
                .or(() -> obstacle("SmallRedirect.Threshold", smallRedirect.threshold()));
    }

    private static Optional<String> obstacle(String name, String targets, boolean lan) {
        List<String> entries = RouteTarget.entries(targets);
        if (targets.length() > RouteTarget.LONGEST_TEXT || entries.size() > RouteTarget.MOST) {
            return Optional.of(name + " has more than " + RouteTarget.MOST + " entries");
        }
        return entries.stream()
                .filter(entry -> RouteTarget.parse(entry)
                        .filter(target -> lan || !(target instanceof RouteTarget.Lan))
                        .isEmpty())
                .findFirst()
                .map(entry -> name + ": \"" + entry + "\" is neither a user nor a plain address");
    }

    private static Optional<String> obstacle(String name, long kilobytes) {
        return kilobytes < 0 || kilobytes > MailRouting.SizeRule.MOST_KILOBYTES
                ? Optional.of(name + " is from 0 to " + MailRouting.SizeRule.MOST_KILOBYTES)
                : Optional.empty();
    }

    /** What this says of a message of this size. */
    public Routes routes(long bytes) {
        if (!shouldForward) {
            return Routes.NONE;
        }
        return Routes.of(
                RouteTarget.parseAll(assistants),
                redirectToAssistant,
                useForwards ? RouteTarget.parseAll(forwards) : List.of(),
                rule(bigRedirect, bytes, 0),
                rule(smallRedirect, bytes, Long.MAX_VALUE));
    }

    /** Whether the rule is for the message is known already: what is left is one that is for every message, or none. */
    private static SizeRoute rule(SizeRedirect rule, long bytes, long always) {
        List<RouteTarget> targets = rule.isFor(bytes) ? RouteTarget.parseAll(rule.target()) : List.of();
        return targets.isEmpty() ? SizeRoute.NONE : new SizeRoute(always, !rule.copy(), targets);
    }

    /** What differs from before, in the words of scripts. */
    public List<String> changes(ScriptRouting before) {
        List<String> changes = new ArrayList<>();
        add(changes, "Assistants", before.assistants, assistants);
        add(changes, "RedirectToAssistant", before.redirectToAssistant, redirectToAssistant);
        add(changes, "Forwards", before.forwards, forwards);
        add(changes, "UseForwards", before.useForwards, useForwards);
        add(changes, "SendToNormalRecipient", before.sendToNormalRecipient, sendToNormalRecipient);
        add(changes, "ShouldForward", before.shouldForward, shouldForward);
        add(changes, "BigRedirect", before.bigRedirect, bigRedirect);
        add(changes, "SmallRedirect", before.smallRedirect, smallRedirect);
        return changes;
    }

    private static void add(List<String> changes, String name, String before, String after) {
        if (!before.equals(after)) {
            changes.add(name + " = \"" + after + "\"");
        }
    }

    private static void add(List<String> changes, String name, boolean before, boolean after) {
        if (before != after) {
            changes.add(name + " = " + after);
        }
    }

    private static void add(List<String> changes, String name, SizeRedirect before, SizeRedirect after) {
        add(changes, name + ".Target", before.target(), after.target());
        if (before.threshold() != after.threshold()) {
            changes.add(name + ".Threshold = " + after.threshold());
        }
        add(changes, name + ".Copy", before.copy(), after.copy());
        add(changes, name + ".Bigger", before.bigger(), after.bigger());
    }
}
