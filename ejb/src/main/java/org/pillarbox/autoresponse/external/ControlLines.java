package org.pillarbox.autoresponse.external;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.MailboxList;

/**
 * What a program wrote to standard error (manual 4.2.3.2.2.4), in any case of letters: {@code To:}, {@code From:}, {@code Keep:}. The
 * last {@code From:} and {@code Keep:} count; {@code To: None} cannot be undone.
 *
 * @param to who gets the answer; empty for whoever gets it when nobody is named
 * @param nobody whether nobody gets one
 * @param from the envelope's sender
 * @param keep whether the incoming message stays
 * @param others lines that are none of these, and those whose address is none
 */
record ControlLines(
        List<Address> to, boolean nobody, Optional<Address> from, Optional<Boolean> keep, List<String> others) {
    /** Recipients of one answer. */
    static final int MOST_RECIPIENTS = 1_000;

    private static final String NONE = "none";

    ControlLines {
        to = List.copyOf(to);
        others = List.copyOf(others);
    }

    static ControlLines parse(String text) {
        Reading reading = new Reading();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(reading::line);
        List<Address> to = reading.nobody ? List.of() : reading.to;
        return new ControlLines(to, reading.nobody, reading.from, reading.keep, reading.others);
    }

    private static final class Reading {
        private final List<Address> to = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private boolean nobody;
        private Optional<Address> from = Optional.empty();
        private Optional<Boolean> keep = Optional.empty();

        void line(String line) {
            int colon = line.indexOf(':');
            String word = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            boolean known =
                    switch (word) {
                        case "to" -> to(value);
                        case "from" -> from(value);
                        case "keep" -> keep(value);
                        default -> false;
                    };
            if (!known) {
                others.add(line);
            }
        }

        private boolean to(String value) {
            if (value.equalsIgnoreCase(NONE)) {
                nobody = true;
                return true;
            }
            Optional<Address> address = address(value).filter(one -> to.size() < MOST_RECIPIENTS);
            address.ifPresent(to::add);
            return address.isPresent();
        }

        private boolean from(String value) {
            Optional<Address> address = address(value);
            from = address.or(() -> from);
            return address.isPresent();
        }

        private boolean keep(String value) {
            boolean known = value.equals("0") || value.equals("1");
            keep = known ? Optional.of(value.equals("1")) : keep;
            return known;
        }

        /** A bare name is a local user's. */
        private static Optional<Address> address(String value) {
            if (value.matches("[\\p{Alnum}._-]{1,64}")) {
                return Optional.of(new Address(value, ""));
            }
            List<Address> read = MailboxList.read(value);
            return read.size() == 1 ? Optional.of(read.get(0)) : Optional.empty();
        }
    }
}
