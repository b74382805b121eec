package org.pillarbox.settings.access;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.pillarbox.api.control.AccessList;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.api.mail.AddressTable;

/**
 * The access restrictions of one service: the text as the administrator wrote it, with its comments and in its order, and what
 * it means. The first line that is about an address decides; a line that prohibits some users only is passed over by others.
 * Deciding takes about a microsecond, whatever the number of lines. Immutable.
 *
 * <p>A text with a line that cannot be read restricts nobody: it is never stored by this program, and must not lock everybody
 * out where it was stored by another.
 */
public final class AccessRules {
    /** How many lines a text may have. */
    public static final int MOST_LINES = 20_000;

    /** How long a text may be, in characters. */
    public static final int LONGEST = 1_000_000;

    private static final int MOST_FAULTS = 100;
    private static final AddressBlock EVERYBODY =
            new AddressBlock(AddressBlock.address("0.0.0.0").orElseThrow(), 0);

    private final String text;
    private final AccessWords words;
    private final List<AccessLine> lines;
    private final List<AccessFault> faults;
    private final AddressTable<Kept> table;

    /** What a block's lines say: the first that decides, and before which line which users were shut out. */
    private record Kept(Optional<AccessLine> deciding, Map<String, Integer> excluded) {}

    private AccessRules(String text, AccessWords words, List<AccessLine> lines, List<AccessFault> faults) {
        this.text = text;
        this.words = words;
        this.lines = List.copyOf(lines);
        this.faults = List.copyOf(faults);
        this.table = new AddressTable<>(faults.isEmpty() ? compile(lines) : Map.of());
    }

    /** Reads a text; line ends of any kind become {@code \n}, everything else stays as it is. */
    public static AccessRules of(String text, AccessWords words) {
        String plain = normal(text);
        List<AccessLine> lines = new ArrayList<>();
        List<AccessFault> faults = new ArrayList<>();
        if (plain.length() > LONGEST) {
            return new AccessRules(
                    plain,
                    words,
                    lines,
                    List.of(new AccessFault(1, "the text may have " + LONGEST + " characters at most")));
        }
        AccessParser parser = new AccessParser(words);
        int number = 0;
        for (String line : (Iterable<String>) plain.lines()::iterator) {
            number++;
            if (number > MOST_LINES) {
                faults.add(new AccessFault(number, "there may be " + MOST_LINES + " lines at most"));
                break;
            }
            if (AccessParser.isSilent(line)) {
                continue;
            }
            try {
                lines.add(parser.parse(number, line));
            } catch (AccessParser.Unreadable e) {
                faults.add(new AccessFault(number, e.getMessage()));
                if (faults.size() == MOST_FAULTS) {
                    break;
                }
            }
        }
        return new AccessRules(plain, words, lines, faults);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** What may stand behind the addresses. */
    public AccessWords words() {
        return words;
    }

    /** The lines that cannot be read, the first 100 of them. */
    public List<AccessFault> faults() {
        return faults;
    }

    /** Whether everybody gets in from everywhere. */
    public boolean isOpen() {
        return lines.isEmpty() || !faults.isEmpty();
    }

    /** The address part, for who asks before anybody has logged in. */
    public AccessList addresses() {
        if (isOpen()) {
            return AccessList.OPEN;
        }
        return new AccessList(Stream.concat(
                        lines.stream()
                                .filter(line -> !line.excludes())
                                .map(line -> new AccessList.Line(line.block(), line.allows())),
                        Stream.of(new AccessList.Line(EVERYBODY, false)))
                .toList());
    }

    /** Whether somebody gets in from there, as far as it can be said before it is known who. */
    public AccessDecision decide(InetAddress address) {
        if (isOpen()) {
            return new AccessDecision.NoRules();
        }
        return decision(deciding(table.covering(address)));
    }

    /** Whether this user gets in from there. */
    public AccessDecision decide(InetAddress address, String userName) {
        if (isOpen()) {
            return new AccessDecision.NoRules();
        }
        String user = userName.toLowerCase(Locale.ROOT);
        List<Kept> covering = table.covering(address);
        Optional<AccessLine> deciding = deciding(covering);
        OptionalInt excluded = covering.stream()
                .filter(kept -> kept.excluded().containsKey(user))
                .mapToInt(kept -> kept.excluded().get(user))
                .min();
        if (excluded.isPresent()
                && deciding.filter(line -> line.number() < excluded.getAsInt()).isEmpty()) {
            return new AccessDecision.Refused(excluded);
        }
        if (deciding.filter(line -> line.allows()
                        && !line.names().isEmpty()
                        && !line.names().contains(user))
                .isPresent()) {
            return new AccessDecision.Refused(OptionalInt.of(deciding.get().number()));
        }
        return decision(deciding);
    }

    private static AccessDecision decision(Optional<AccessLine> deciding) {
        if (deciding.isEmpty()) {
            return new AccessDecision.Refused(OptionalInt.empty());
        }
        AccessLine line = deciding.get();
        return line.allows()
                ? new AccessDecision.Allowed(line.number(), line.names(), line.noauth())
                : new AccessDecision.Refused(OptionalInt.of(line.number()));
    }

    private static Optional<AccessLine> deciding(List<Kept> covering) {
        return covering.stream()
                .flatMap(kept -> kept.deciding().stream())
                .min(Comparator.comparingInt(AccessLine::number));
    }

    private static Map<AddressBlock, Kept> compile(List<AccessLine> lines) {
        Map<AddressBlock, AccessLine> deciding = new HashMap<>();
        Map<AddressBlock, Map<String, Integer>> excluded = new HashMap<>();
        for (AccessLine line : lines) {
            if (line.excludes()) {
                Map<String, Integer> names = excluded.computeIfAbsent(line.block(), block -> new HashMap<>());
                line.names().forEach(name -> names.putIfAbsent(name, line.number()));
            } else {
                deciding.putIfAbsent(line.block(), line);
            }
        }
        Map<AddressBlock, Kept> kept = new HashMap<>();
        Stream.concat(deciding.keySet().stream(), excluded.keySet().stream())
                .forEach(block -> kept.computeIfAbsent(
                        block,
                        same -> new Kept(
                                Optional.ofNullable(deciding.get(same)), excluded.getOrDefault(same, Map.of()))));
        return kept;
    }

    private static String normal(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        return plain.startsWith("\ufeff") ? plain.substring(1) : plain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessRules rules && rules.text.equals(text) && rules.words == words;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, words);
    }
}
