package org.pillarbox.journal.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree as one text. A line for each step, above those of the steps that followed: how deep it stands in the tree, its name, its
 * words. A line for each end likewise, with {@code =} and the outcome for a name. A last line {@code +3} counts ways that are not
 * there. Fields are apart by a tab; {@code \\}, {@code \t}, {@code \n} are escaped.
 */
public final class JourneyText {
    private static final int ROOM_FOR_COUNT = 12;

    private JourneyText() {}

    /** Writes as many whole lines, from the top, as the length allows. */
    public static String write(Journey journey, int maxLength) {
        Writing writing = new Writing(maxLength - ROOM_FOR_COUNT);
        writing.all(0, journey.ends(), journey.next());
        int hidden = journey.hidden() + writing.left;
        return writing.text + (hidden > 0 ? "+" + hidden + "\n" : "");
    }

    /**
     * Reads it back.
     *
     * @param end how the way ended in a text of the first form: a line of name and words for each step of a single way
     */
    public static Journey read(String text, Journey.End end) {
        JourneyBuilder tree = new JourneyBuilder();
        List<Trace.Step> way = new ArrayList<>();
        int hidden = 0;
        for (String line : text.lines().toList()) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 1) {
                hidden = Integer.parseInt(line.substring(1));
                continue;
            }
            if (parts.length == 2) {
                way.add(new Trace.Step(unescape(parts[0]), unescape(parts[1])));
                continue;
            }
            int depth = Integer.parseInt(parts[0]);
            way.subList(depth, way.size()).clear();
            if (parts[1].startsWith("=")) {
                Trace.Outcome outcome = Trace.Outcome.valueOf(parts[1].substring(1));
                tree.add(way, new Journey.End(outcome, unescape(parts[2])));
            } else {
                way.add(new Trace.Step(unescape(parts[1]), unescape(parts[2])));
            }
        }
        Journey read = tree.build();
        return read.equals(Journey.NONE) ? Journey.of(way, end) : new Journey(read.ends(), read.next(), hidden);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "").replace("\n", "\\n");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            i++;
            plain.append(
                    switch (text.charAt(i)) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        default -> text.charAt(i);
                    });
        }
        return plain.toString();
    }

    /** What has been written, and how many ends had no room any more. */
    private static final class Writing {
        private final StringBuilder text = new StringBuilder();
        private final int room;
        private boolean full;
        private int left;

        Writing(int room) {
            this.room = room;
        }

        void all(int depth, List<Journey.End> ends, List<Journey.Node> next) {
            for (Journey.End end : ends) {
                line(depth, "=" + end.outcome().name(), end.detail());
                left += full ? 1 : 0;
            }
            for (Journey.Node node : next) {
                line(depth, node.step().name(), node.step().text());
                all(depth + 1, node.ends(), node.next());
            }
        }

        /** Nothing comes behind a line that had no room: it might seem to belong to another step. */
        private void line(int depth, String name, String words) {
            String line = depth + "\t" + escape(name) + "\t" + escape(words) + "\n";
            full = full || text.length() + line.length() > room;
            if (!full) {
                text.append(line);
            }
        }
    }
}
