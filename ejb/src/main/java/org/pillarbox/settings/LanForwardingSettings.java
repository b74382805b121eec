package org.pillarbox.settings;

import java.util.List;
import java.util.Objects;

/**
 * The LAN Forwarding page (manual 13.3).
 *
 * @param rules as they were typed, one on a line
 * @param retryMinutes between two tries of one message
 * @param failureHours after which a message is given up
 * @param threads that send at the same time
 * @param threadRules which servers get less at the same time: {@code server-threads}, separated by blanks
 * @param certificates authorities that are trusted with servers of the own network besides those of the platform, as PEM
 * @param targets servers that want TLS or a log-in
 */
public record LanForwardingSettings(
        String rules,
        int retryMinutes,
        int failureHours,
        int threads,
        String threadRules,
        String certificates,
        List<LanTarget> targets) {
    /** What the manual's page begins with. */
    public static final LanForwardingSettings DEFAULT = new LanForwardingSettings("", 10, 72, 10, "", "", List.of());

    public LanForwardingSettings {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(threadRules, "threadRules");
        Objects.requireNonNull(certificates, "certificates");
        targets = List.copyOf(targets);
    }

    /** The same with these rules. */
    public LanForwardingSettings withRules(String others) {
        return new LanForwardingSettings(
                others, retryMinutes, failureHours, threads, threadRules, certificates, targets);
    }

    /** The same with these servers. */
    public LanForwardingSettings withTargets(List<LanTarget> others) {
        return new LanForwardingSettings(rules, retryMinutes, failureHours, threads, threadRules, certificates, others);
    }

    /** How this server is to be talked to. */
    public LanTarget target(LanServer server) {
        return targets.stream()
                .filter(target -> target.server().equals(server))
                .findFirst()
                .orElseGet(() -> LanTarget.plain(server));
    }

    /** How many threads may send to this server at the same time. */
    public int threadsFor(LanServer server) {
        return ThreadRules.parse(threadRules).getOrDefault(server, threads);
    }
}
