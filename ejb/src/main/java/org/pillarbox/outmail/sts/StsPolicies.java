package org.pillarbox.outmail.sts;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.dns.Resolver;
import org.pillarbox.journal.ErrorLog;

/**
 * Knows the policies of domains. A policy that was fetched holds for its time, also where the name service or the web denies it
 * meanwhile: whoever could take it away could take TLS away, too (RFC 8461 §10.2). Thread safe.
 */
public final class StsPolicies {
    private static final int MOST_KNOWN = 2000;
    private static final Duration KNOWN = Duration.ofMinutes(10);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private record Known(Optional<KeptPolicy> policy, Instant read, Instant notBefore, String failure) {}

    /**
     * What is known of a domain.
     *
     * @param policy in force; empty for none
     * @param failure why a newer one could not be fetched; empty when there was no reason to try, or it worked
     */
    public record Answer(Optional<StsPolicy> policy, String failure) {}

    private final Resolver resolver;
    private final PolicySource source;
    private final PolicyMemory memory;
    private final ErrorLog errors;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>(64, 0.75f, true);

    public StsPolicies(Resolver resolver, PolicySource source, PolicyMemory memory, ErrorLog errors, Clock clock) {
        this.resolver = resolver;
        this.source = source;
        this.memory = memory;
        this.errors = errors;
        this.clock = clock;
    }

    /**
     * Looks up, and fetches where the domain has a newer one; waits for both.
     *
     * @param domain in ASCII and lower case
     */
    public Answer of(String domain) {
        Instant now = clock.instant();
        Known last = read(domain, now);
        Optional<KeptPolicy> kept = last.policy().filter(policy -> policy.holds(now));
        Optional<String> id = StsText.id(resolver.txt("_mta-sts." + domain).values());
        boolean newer = id.isPresent()
                && kept.filter(policy -> policy.id().equals(id.get())
                                && policy.fetched().plus(FRESH).isAfter(now))
                        .isEmpty();
        if (newer && !now.isBefore(last.notBefore())) {
            last = fetch(domain, id.get(), kept, now);
            kept = last.policy();
        }
        return new Answer(
                kept.map(KeptPolicy::policy).filter(policy -> policy.mode() != StsMode.NONE),
                newer ? last.failure() : "");
    }

    private Known fetch(String domain, String id, Optional<KeptPolicy> kept, Instant now) {
        Known next;
        try {
            StsPolicy policy = StsText.policy(source.fetch(domain))
                    .orElseThrow(() -> new IOException("the text on the web is no policy"));
            KeptPolicy fetched = new KeptPolicy(id, policy, now);
            keep(domain, fetched);
            next = new Known(Optional.of(fetched), now, now, "");
        } catch (IOException failed) {
            next = new Known(kept, now, now.plus(AFTER_FAILURE), failed.getMessage());
        }
        note(domain, next);
        return next;
    }

    /** Where another thread or node keeps the same at this moment, one of both fails; this node knows it anyway. */
    private void keep(String domain, KeptPolicy fetched) {
        try {
            memory.keep(domain, fetched);
        } catch (RuntimeException notKept) {
            errors.error("Out Mail", "The MTA-STS policy of " + domain + " is not kept: " + notKept);
        }
    }

    private Known read(String domain, Instant now) {
        synchronized (known) {
            Known there = known.get(domain);
            if (there != null && there.read().plus(KNOWN).isAfter(now)) {
                return there;
            }
        }
        Known read = new Known(memory.find(domain), now, now, "");
        note(domain, read);
        return read;
    }

    private void note(String domain, Known what) {
        synchronized (known) {
            known.put(domain, what);
            if (known.size() > MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }
}
