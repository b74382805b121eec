package org.pillarbox.autoresponse.template;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A form of dates or times (manual 4.2.3.2.1.2), such as {@code ddd',' MMM dd yy}. Text in single quotes, blanks and all characters that
 * mean nothing else are copied; two single quotes inside of quotes are one.
 *
 * @param parts in their order
 */
record Picture(List<Part> parts) {
    private static final String OF_DATES = "dMy";
    private static final String OF_TIMES = "hHmst";

    /**
     * A part of it.
     *
     * @param letter which value; 0 for text
     * @param count how often the letter stands
     * @param text where it is text
     */
    record Part(char letter, int count, String text) {}

    Picture {
        parts = List.copyOf(parts);
    }

    static Picture ofDate(String picture) {
        return read(picture, OF_DATES);
    }

    static Picture ofTime(String picture) {
        return read(picture, OF_TIMES);
    }

    private static Picture read(String picture, String letters) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < picture.length(); ) {
            char c = picture.charAt(i);
            if (c == '\'') {
                boolean one = quoted && i + 1 < picture.length() && picture.charAt(i + 1) == '\'';
                text.append(one ? "'" : "");
                quoted = one || !quoted;
                i += one ? 2 : 1;
            } else if (!quoted && letters.indexOf(c) >= 0) {
                int end = i;
                while (end < picture.length() && picture.charAt(end) == c) {
                    end++;
                }
                parts.add(new Part((char) 0, 0, text.toString()));
                text.setLength(0);
                parts.add(new Part(c, end - i, ""));
                i = end;
            } else {
                text.append(c);
                i++;
            }
        }
        parts.add(new Part((char) 0, 0, text.toString()));
        return new Picture(parts);
    }

    /** The date or time in this form. */
    String of(ZonedDateTime at, LocalForms forms) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(of(part, at, forms)));
        return out.toString();
    }

    private static String of(Part part, ZonedDateTime at, LocalForms forms) {
        int half = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
        boolean once = part.count() == 1;
        return switch (part.letter()) {
            case 'd' ->
                part.count() > 2 ? forms.day(at.getDayOfWeek(), part.count() == 3) : number(at.getDayOfMonth(), once);
            case 'M' ->
                part.count() > 2 ? forms.month(at.getMonth(), part.count() == 3) : number(at.getMonthValue(), once);
            case 'y' -> part.count() > 2 ? String.format("%04d", at.getYear()) : number(at.getYear() % 100, once);
            case 'h' -> number(half, once);
            case 'H' -> number(at.getHour(), once);
            case 'm' -> number(at.getMinute(), once);
            case 's' -> number(at.getSecond(), once);
            case 't' -> once ? forms.half(at).substring(0, 1) : forms.half(at);
            default -> part.text();
        };
    }

    private static String number(int value, boolean bare) {
        return bare || value > 9 ? Integer.toString(value) : "0" + value;
    }
}
