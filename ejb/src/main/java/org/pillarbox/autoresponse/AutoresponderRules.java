package org.pillarbox.autoresponse;

import org.pillarbox.directory.InvalidUser;

/** What a user's AutoResponder page may hold (manual 4.2.3.2). */
final class AutoresponderRules {
    private AutoresponderRules() {}

    /**
     * Checks all of the page.
     *
     * @throws InvalidUser naming the field, and the line where there are several
     */
    static void check(Autoresponder wanted) {
        checkText("text", wanted.text(), Autoresponder.LONGEST_TEXT);
        checkText("filters", wanted.filters(), Autoresponder.LONGEST_PATTERNS);
        checkText("triggers", wanted.triggers(), Autoresponder.LONGEST_PATTERNS);
        checkText("command", wanted.command(), Autoresponder.LONGEST_COMMAND);
        HeaderPattern.parse("filters", wanted.filters());
        HeaderPattern.parse("triggers", wanted.triggers());
        if (wanted.command().indexOf('\n') >= 0) {
            throw new InvalidUser("command", "The command is one line: the program, then what it is given");
        }
        if (wanted.type() == ResponderType.SIMPLE && wanted.text().isBlank()) {
            throw new InvalidUser("text", "A simple autoresponder needs a text to answer with");
        }
        if (wanted.type() == ResponderType.EXTERNAL && wanted.command().isEmpty()) {
            throw new InvalidUser("command", "An external autoresponder needs a command to run");
        }
    }

    private static void checkText(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidUser(field, "The text has at most " + longest + " characters, not " + text.length());
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new InvalidUser(field, "The text must not contain control characters");
        }
    }
}
