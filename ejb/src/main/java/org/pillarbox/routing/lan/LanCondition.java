package org.pillarbox.routing.lan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a rule is used: for messages that came in one of these ways. Without items it is used for all.
 *
 * @param items as they were read
 */
record LanCondition(List<Item> items) {
    static final LanCondition ALWAYS = new LanCondition(List.of());

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})(?:\\s*-\\s*([0-9]{1,9}))?");

    LanCondition {
        items = List.copyOf(items);
    }

    /** One way in. */
    sealed interface Item {
        boolean fits(Arrival arrival);
    }

    private record Over(Arrival.Way way) implements Item {
        @Override
        public boolean fits(Arrival arrival) {
            return arrival.way() == way;
        }
    }

    private record Numbered(int first, int last) implements Item {
        @Override
        public boolean fits(Arrival arrival) {
            return arrival.way() == Arrival.Way.DOWNLOADED && first <= arrival.inMail() && arrival.inMail() <= last;
        }

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    private record Named(String name) implements Item {
        @Override
        public boolean fits(Arrival arrival) {
            return arrival.way() == Arrival.Way.DOWNLOADED
                    && arrival.inMailName().equals(name);
        }

        @Override
        public String toString() {
            return "\"" + name + "\"";
        }
    }

    /** Reads what stands between the parentheses; empty when it is nothing sensible. */
    static Optional<LanCondition> parse(String text) {
        List<Item> items = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String word = part.strip().toLowerCase(Locale.ROOT);
            Matcher range = RANGE.matcher(word);
            if (word.isEmpty()) {
                return Optional.empty();
            } else if (word.equals("pop3")) {
                items.add(new Over(Arrival.Way.DOWNLOADED));
            } else if (word.equals("smtp")) {
                items.add(new Over(Arrival.Way.SMTP));
            } else if (range.matches()) {
                int first = Integer.parseInt(range.group(1));
                items.add(new Numbered(first, range.group(2) == null ? first : Integer.parseInt(range.group(2))));
            } else {
                items.add(new Named(word));
            }
        }
        return Optional.of(new LanCondition(items));
    }

    boolean fits(Arrival arrival) {
        return items.isEmpty() || items.stream().anyMatch(item -> item.fits(arrival));
    }

    /** The In Mail settings it names that are none of these, in words. */
    List<String> unknown(List<Arrival> inMails) {
        return items.stream()
                .filter(item -> !(item instanceof Over) && inMails.stream().noneMatch(item::fits))
                .map(Item::toString)
                .toList();
    }
}
