package org.pillarbox.directory.importing.csv;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run as formulas. On export such a text gets an apostrophe in front, which spreadsheets take for
 * "this is text"; on import exactly that apostrophe goes. A text that looks as if it had one gets another, so that every text
 * comes back as it was.
 */
public final class Formulas {
    /** The beginnings of formulas, in Japanese width too. */
    private static final String BEGIN = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern DANGEROUS = Pattern.compile("'*" + BEGIN + ".*", Pattern.DOTALL);
    private static final Pattern DEFUSED = Pattern.compile("'+" + BEGIN + ".*", Pattern.DOTALL);

    private Formulas() {}

    /** For a cell of an export. */
    public static String defuse(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** For a cell of an import. */
    public static String restore(String text) {
        return DEFUSED.matcher(text).matches() ? text.substring(1) : text;
    }
}
