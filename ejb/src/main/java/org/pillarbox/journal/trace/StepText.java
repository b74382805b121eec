package org.pillarbox.journal.trace;

import java.util.List;

/** Steps as one text: a line for each, name and words apart by a tab; {@code \\}, {@code \t}, {@code \n} escaped. */
public final class StepText {
    private StepText() {}

    /** Writes as many whole steps, from the first, as the length allows. */
    public static String write(List<Trace.Step> steps, int maxLength) {
        StringBuilder text = new StringBuilder();
        for (Trace.Step step : steps) {
            String line = escape(step.name()) + "\t" + escape(step.text()) + "\n";
            if (text.length() + line.length() > maxLength) {
                break;
            }
            text.append(line);
        }
        return text.toString();
    }

    /** Reads them back. */
    public static List<Trace.Step> read(String text) {
        return text.lines()
                .map(line -> line.split("\t", 2))
                .map(parts -> new Trace.Step(unescape(parts[0]), parts.length < 2 ? "" : unescape(parts[1])))
                .toList();
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
}
