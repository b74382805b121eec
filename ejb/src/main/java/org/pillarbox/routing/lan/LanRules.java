package org.pillarbox.routing.lan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.Wildcard;

/**
 * All rules of LAN forwarding, laid out for the question which of them an address is matched by. Rules without wildcards, and
 * those of all names of a domain, are found by the address; only the others are tried one by one. Immutable.
 */
public final class LanRules {
    /** No rules. */
    public static final LanRules NONE = new LanRules(List.of());

    /** The place in routing from which the rules are asked. */
    public enum Stage {
        /** The address lies in a local domain: rules of addresses come before users, lists and mappings. */
        LOCAL,
        /** The address lies in a local domain and nobody knew it: rules with {@code ~@}. */
        REST,
        /** The address lies elsewhere: only rules that name its domain. */
        OUTSIDE
    }

    /**
     * A rule that matched.
     *
     * @param line where it stands in the text
     * @param server who gets the message, as queued mail names it
     * @param recipient the envelope recipient there
     */
    public record Match(int line, String server, Address recipient) {}

    private final List<LanRule> all;
    private final Map<String, List<LanRule>> byAddress = new HashMap<>();
    private final Map<String, List<LanRule>> byDomain = new HashMap<>();
    private final List<LanRule> others = new ArrayList<>();

    private LanRules(List<LanRule> rules) {
        all = List.copyOf(rules);
        for (LanRule rule : rules) {
            boolean everyName = rule.name().equals("*") || rule.isRest();
            if (Wildcard.isIn(rule.domain()) || !everyName && Wildcard.isIn(rule.name())) {
                others.add(rule);
            } else if (everyName) {
                byDomain.computeIfAbsent(rule.domain(), domain -> new ArrayList<>())
                        .add(rule);
            } else {
                byAddress
                        .computeIfAbsent(rule.name() + "@" + rule.domain(), address -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    /**
     * Reads rules.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming each line that is no rule
     */
    public static LanRules parse(String text) {
        return text.isBlank() ? NONE : new LanRules(LanRuleReader.read(text));
    }

    /** The first rule in the text that matches; at {@link Stage#OUTSIDE} one with {@code ~@} only where no other does. */
    public Optional<Match> find(Address address, Arrival arrival, Stage stage) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (stage == Stage.REST) {
            return first(address, arrival, LanRule::isRest);
        }
        Predicate<LanRule> named = rule -> !rule.isRest();
        return stage == Stage.LOCAL
                ? first(address, arrival, named)
                : first(address, arrival, named.and(LanRule::namesDomain))
                        .or(() -> first(address, arrival, rule -> rule.isRest() && rule.namesDomain()));
    }

    private Optional<Match> first(Address address, Arrival arrival, Predicate<LanRule> stage) {
        String local = address.localKey();
        String domain = LanRuleReader.ascii(address.domainKey());
        return Stream.of(
                        byAddress.getOrDefault(local + "@" + domain, List.of()),
                        byAddress.getOrDefault(local + "@", List.of()),
                        byDomain.getOrDefault(domain, List.of()),
                        byDomain.getOrDefault("", List.of()),
                        others)
                .flatMap(rules -> rules.stream()
                        .filter(stage)
                        .filter(rule -> rule.matches(local, domain))
                        .filter(rule -> rule.condition().fits(arrival))
                        .limit(1))
                .min(Comparator.comparingInt(LanRule::line))
                .map(rule -> new Match(rule.line(), rule.server().toString(), rule.recipient(address)));
    }

    /** What an administrator should know, in words: conditions that never fit because there is no such In Mail setting. */
    public List<String> warnings(List<Arrival> inMails) {
        List<String> warnings = new ArrayList<>();
        for (LanRule rule : all) {
            List<String> unknown = rule.condition().unknown(inMails);
            if (!unknown.isEmpty()) {
                warnings.add("Line " + rule.line() + ": there is no In Mail " + String.join(", ", unknown));
            }
        }
        return warnings;
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }
}
