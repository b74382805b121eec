package org.pillarbox.web.admin.services;

import java.net.InetAddress;
import java.util.TreeSet;
import org.pillarbox.settings.access.AccessDecision;
import org.pillarbox.settings.access.AccessDecision.Allowed;
import org.pillarbox.settings.access.AccessDecision.NoRules;
import org.pillarbox.settings.access.AccessDecision.Refused;
import org.pillarbox.settings.access.AccessRules;
import org.pillarbox.web.shell.Texts;

/**
 * Whether somebody would get in, in words.
 *
 * @param good whether one would
 */
record AccessAnswer(boolean good, String words) {
    static AccessAnswer of(AccessRules rules, InetAddress from, String user) {
        AccessDecision decision = user.isEmpty() ? rules.decide(from) : rules.decide(from, user);
        if (decision instanceof NoRules) {
            return new AccessAnswer(true, Texts.of("access.answer.open"));
        }
        if (decision instanceof Refused refused) {
            return new AccessAnswer(
                    false,
                    refused.line().isPresent()
                            ? Texts.of(
                                    "access.answer.no",
                                    Integer.toString(refused.line().getAsInt()))
                            : Texts.of("access.answer.nobody"));
        }
        return allowed((Allowed) decision, user.isEmpty());
    }

    private static AccessAnswer allowed(Allowed allowed, boolean anybody) {
        String line = Integer.toString(allowed.line());
        if (allowed.noauth()) {
            return new AccessAnswer(true, Texts.of("access.answer.noauth", line));
        }
        return anybody && !allowed.names().isEmpty()
                ? new AccessAnswer(
                        true, Texts.of("access.answer.some", line, String.join(", ", new TreeSet<>(allowed.names()))))
                : new AccessAnswer(true, Texts.of("access.answer.yes", line));
    }
}
