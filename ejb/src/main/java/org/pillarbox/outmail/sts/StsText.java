package org.pillarbox.outmail.sts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what domains publish: the record in the name service (RFC 8461 §3.1) and the policy on the web (§3.2). */
public final class StsText {
    private static final long LONGEST_SECONDS = 31_557_600;
    private static final int MOST_HOSTS = 100;
    private static final int LONGEST_HOST = 255;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final Pattern HOST =
            Pattern.compile("(?:\\*\\.)?[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    private StsText() {}

    /** The number of the policy in force; empty when the domain has none, or says two things at once. */
    public static Optional<String> id(List<String> texts) {
        List<String> records =
                texts.stream().filter(text -> text.startsWith("v=STSv1")).toList();
        if (records.size() != 1 || records.get(0).length() > 1000) {
            return Optional.empty();
        }
        // By hand: strangers write this, and a pattern that tries all its ways would never come to an end with some of
        // it.
        String[] fields = records.get(0).split(";");
        if (!fields[0].strip().equals("v=STSv1")) {
            return Optional.empty();
        }
        return Arrays.stream(fields)
                .map(String::strip)
                .filter(field -> field.startsWith("id="))
                .map(field -> field.substring(3))
                .findFirst()
                .filter(id -> NUMBER.matcher(id).matches());
    }

    /** The policy; empty when the text is none. */
    public static Optional<StsPolicy> policy(String text) {
        Map<String, String> values = new HashMap<>();
        List<String> hosts = new ArrayList<>();
        for (String line : text.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String key = line.substring(0, colon).strip();
                String value = line.substring(colon + 1).strip();
                if (key.equals("mx")) {
                    hosts.add(value.toLowerCase(Locale.ROOT));
                } else {
                    // Of two that say the same thing, the first counts.
                    values.putIfAbsent(key, value);
                }
            }
        }
        Optional<StsMode> mode = mode(values.getOrDefault("mode", ""));
        Optional<Duration> holds = seconds(values.getOrDefault("max_age", ""));
        boolean named = hosts.size() <= MOST_HOSTS
                && hosts.stream().allMatch(StsText::isHost)
                && (!hosts.isEmpty() || mode.equals(Optional.of(StsMode.NONE)));
        return "STSv1".equals(values.get("version")) && named
                ? mode.flatMap(how -> holds.map(time -> new StsPolicy(how, hosts, time)))
                : Optional.empty();
    }

    /** Looked at only when it is short: patterns need stack for each label. */
    private static boolean isHost(String host) {
        return host.length() <= LONGEST_HOST && HOST.matcher(host).matches();
    }

    private static Optional<StsMode> mode(String word) {
        return switch (word) {
            case "enforce" -> Optional.of(StsMode.ENFORCE);
            case "testing" -> Optional.of(StsMode.TESTING);
            case "none" -> Optional.of(StsMode.NONE);
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> seconds(String digits) {
        return digits.matches("[0-9]{1,10}")
                ? Optional.of(Duration.ofSeconds(Math.min(LONGEST_SECONDS, Long.parseLong(digits))))
                : Optional.empty();
    }
}
