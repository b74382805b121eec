package org.pillarbox.routing.lan;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.Wildcard;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;

/** Reads the text of the rules, line by line (manual 13.3). */
final class LanRuleReader {
    private static final int MOST_RULES = 20_000;
    private static final int SHOWN_FAULTS = 5;
    private static final int LONGEST_ADDRESS = 320;
    private static final Pattern NAME = Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]]+");

    private final List<LanRule> rules = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * Reads all rules.
     *
     * @throws InvalidSetting naming the lines that are none
     */
    static List<LanRule> read(String text) {
        LanRuleReader reader = new LanRuleReader();
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            String stripped = line.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                reader.line(number, stripped);
            }
        }
        reader.refuseFaults();
        return reader.rules;
    }

    private void refuseFaults() {
        if (rules.size() > MOST_RULES) {
            throw new InvalidSetting("rules", "There are at most " + MOST_RULES + " rules");
        }
        if (!faults.isEmpty()) {
            List<String> shown = faults.subList(0, Math.min(SHOWN_FAULTS, faults.size()));
            String more = faults.size() > SHOWN_FAULTS ? "; and " + (faults.size() - SHOWN_FAULTS) + " more" : "";
            throw new InvalidSetting("rules", String.join("; ", shown) + more);
        }
    }

    private void line(int number, String line) {
        String rest = line;
        LanCondition condition = LanCondition.ALWAYS;
        if (line.startsWith("(")) {
            int end = line.indexOf(')');
            Optional<LanCondition> read = end < 0 ? Optional.empty() : LanCondition.parse(line.substring(1, end));
            if (read.isEmpty()) {
                faults.add("Line " + number + ": a condition stands in parentheses, such as (smtp) or (pop3,1-5)");
                return;
            }
            condition = read.get();
            rest = line.substring(end + 1).strip();
        }
        String[] parts = rest.split("\\s+");
        if (parts.length < 2 || parts.length > 3) {
            faults.add("Line " + number + ": a rule is an address, a server and perhaps a rewritten address");
            return;
        }
        rule(number, condition, parts);
    }

    private void rule(int number, LanCondition condition, String[] parts) {
        Optional<LanServer> server = LanServer.parse(parts[1]);
        Optional<Address> rewritten = parts.length == 3 ? rewritten(parts[2]) : Optional.empty();
        if (!isMatch(parts[0])) {
            faults.add("Line " + number + ": \"" + parts[0] + "\" is not an address to match");
        } else if (server.isEmpty()) {
            faults.add("Line " + number + ": \"" + parts[1] + "\" is not a server, such as 192.168.1.1:1025");
        } else if (parts.length == 3 && rewritten.isEmpty()) {
            faults.add("Line " + number + ": \"" + parts[2] + "\" is not a rewritten address");
        } else {
            String match = parts[0].toLowerCase(Locale.ROOT);
            int at = match.indexOf('@');
            String name = at < 0 ? match : match.substring(0, at);
            String domain = at < 0 ? "" : ascii(match.substring(at + 1));
            rules.add(new LanRule(number, condition, name, domain, server.get(), rewritten));
        }
    }

    /** A name, name@domain, or ~@domain. */
    private static boolean isMatch(String text) {
        int at = text.indexOf('@');
        boolean rest = text.startsWith(LanRule.REST);
        if (text.length() > LONGEST_ADDRESS || rest && at != 1) {
            return false;
        }
        return at < 0 ? isWord(text) : isWord(text.substring(0, at)) && isWord(text.substring(at + 1));
    }

    private static Optional<Address> rewritten(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        String name = text.substring(0, at);
        String domain = text.substring(at + 1);
        boolean plain = name.equals("*") || !Wildcard.isIn(name);
        return isWord(name) && isWord(domain) && plain && !Wildcard.isIn(domain)
                ? Optional.of(new Address(name, domain))
                : Optional.empty();
    }

    private static boolean isWord(String text) {
        return NAME.matcher(text).matches() && text.chars().noneMatch(Character::isISOControl);
    }

    /** The spelling in which domains are compared (RFC 5891); as it is where it is none. */
    static String ascii(String domain) {
        if (domain.chars().allMatch(c -> c < 128)) {
            return domain;
        }
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return domain;
        }
    }
}
