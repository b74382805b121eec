package org.pillarbox.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.settings.InvalidSetting;

/**
 * Numbers such as {@code 1,3-7,9}.
 *
 * @param ranges each one's first and last number
 */
public record NumberRanges(List<Range> ranges) {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})(?:\\s*-\\s*([0-9]{1,9}))?");

    public NumberRanges {
        ranges = List.copyOf(ranges);
    }

    /** From a number to a number. */
    public record Range(int first, int last) {}

    /**
     * Reads numbers and ranges separated by commas.
     *
     * @throws InvalidSetting when they are none
     */
    public static NumberRanges parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw new InvalidSetting("InMail", "\"" + text + "\" are no numbers, such as 1,3-7,9");
            }
            int first = Integer.parseInt(range.group(1));
            ranges.add(new Range(first, range.group(2) == null ? first : Integer.parseInt(range.group(2))));
        }
        return new NumberRanges(ranges);
    }

    boolean contains(int number) {
        return ranges.stream().anyMatch(range -> range.first() <= number && number <= range.last());
    }
}
