package org.pillarbox.directory;

import java.util.List;
import java.util.Objects;

/**
 * Where a user's mail goes besides its mailbox, as routing follows it: parsed, with only what is in force. All users without
 * such settings share {@link #NONE}.
 *
 * @param assistants who gets its mail, except what comes from them
 * @param redirect whether the assistants get it instead of the mailbox
 * @param forwards where all goes instead of the mailbox
 * @param large for messages of a size or more
 * @param small for messages of a size or less
 * @param quarantineFirst whether none of this is for messages that go into quarantine
 * @param settings as they were typed: what scripts start from
 * @param script the user's routing script; empty for none
 */
public record Routes(
        List<RouteTarget> assistants,
        boolean redirect,
        List<RouteTarget> forwards,
        SizeRoute large,
        SizeRoute small,
        boolean quarantineFirst,
        MailRouting settings,
        String script) {
    /** All mail stays in the mailbox. */
    public static final Routes NONE = of(List.of(), false, List.of(), SizeRoute.NONE, SizeRoute.NONE);

    private static final long KILOBYTE = 1024;

    public Routes {
        assistants = List.copyOf(assistants);
        forwards = List.copyOf(forwards);
        Objects.requireNonNull(large, "large");
        Objects.requireNonNull(small, "small");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(script, "script");
    }

    /** For one message, as a script decided. */
    public static Routes of(
            List<RouteTarget> assistants,
            boolean redirect,
            List<RouteTarget> forwards,
            SizeRoute large,
            SizeRoute small) {
        return new Routes(assistants, redirect, forwards, large, small, true, MailRouting.NONE, "");
    }

    /** What these settings mean, without a script. */
    public static Routes of(MailRouting settings) {
        return of(settings, "");
    }

    /** What these settings and this script mean. */
    public static Routes of(MailRouting settings, String script) {
        boolean usual = settings.equals(MailRouting.NONE) && script.isBlank();
        if (usual) {
            return NONE;
        }
        return new Routes(
                RouteTarget.parseAll(settings.assistant().targets()),
                settings.assistant().redirect(),
                settings.forwarding().use()
                        ? RouteTarget.parseAll(settings.forwarding().addresses())
                        : List.of(),
                route(settings.large()),
                route(settings.small()),
                settings.quarantineFirst(),
                settings,
                script);
    }

    /** Whether all mail stays in the mailbox, unless a script says something else. */
    public boolean isNone() {
        return assistants.isEmpty() && forwards.isEmpty() && large.isNone() && small.isNone();
    }

    private static SizeRoute route(MailRouting.SizeRule rule) {
        List<RouteTarget> targets = rule.kilobytes() > 0 ? RouteTarget.parseAll(rule.targets()) : List.of();
        return targets.isEmpty()
                ? SizeRoute.NONE
                : new SizeRoute(rule.kilobytes() * KILOBYTE, rule.redirect(), targets);
    }

    /**
     * For messages that are at least, or at most, so large.
     *
     * @param bytes the size; a message of exactly this size is meant
     * @param redirect sent on without a copy in the mailbox
     * @param targets to whom; none when there is no rule
     */
    public record SizeRoute(long bytes, boolean redirect, List<RouteTarget> targets) {
        /** No rule. */
        public static final SizeRoute NONE = new SizeRoute(0, false, List.of());

        public SizeRoute {
            targets = List.copyOf(targets);
        }

        boolean isNone() {
            return targets.isEmpty();
        }

        /** Whether it is for a message of this size, as the rule for large ones. */
        public boolean isForLarge(long size) {
            return !isNone() && size >= bytes;
        }

        /** Whether it is for a message of this size, as the rule for small ones. */
        public boolean isForSmall(long size) {
            return !isNone() && size <= bytes;
        }
    }
}
