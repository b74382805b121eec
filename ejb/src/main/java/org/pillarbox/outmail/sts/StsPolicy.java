package org.pillarbox.outmail.sts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a domain wants of its exchangers.
 *
 * @param mode how strictly
 * @param hosts names of exchangers in lower case; {@code *.} in front stands for one label
 * @param holds for how long it may be kept
 */
public record StsPolicy(StsMode mode, List<String> hosts, Duration holds) {
    public StsPolicy {
        Objects.requireNonNull(mode, "mode");
        hosts = List.copyOf(hosts);
        Objects.requireNonNull(holds, "holds");
    }

    /** Whether it names this exchanger (RFC 8461 §4.1). */
    public boolean names(String exchanger) {
        String host = exchanger.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(pattern -> pattern.equals(host) || pattern.startsWith("*.") && below(pattern, host));
    }

    private static boolean below(String pattern, String host) {
        int dot = host.indexOf('.');
        return dot > 0 && host.substring(dot).equals(pattern.substring(1));
    }
}
