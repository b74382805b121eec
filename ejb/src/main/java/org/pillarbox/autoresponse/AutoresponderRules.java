package org.pillarbox.autoresponse;

import java.util.List;
import java.util.Locale;
import org.pillarbox.autoresponse.template.Templates;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.extension.command.CommandLine;
import org.pillarbox.message.HeaderMatch;

/** What a user's AutoResponder page may hold (manual 4.2.3.2). */
final class AutoresponderRules {
    private AutoresponderRules() {}

    /**
     * Checks all of the page. A text that is stored already and not in use is left alone: dates in it may have been read in the forms of
     * another region.
     *
     * @throws InvalidUser naming the field, and the line where there are several
     */
    static void check(Autoresponder wanted, Autoresponder before, Locale locale) {
        checkText("text", wanted.text(), Autoresponder.LONGEST_TEXT);
        checkText("filters", wanted.filters(), Autoresponder.LONGEST_PATTERNS);
        checkText("triggers", wanted.triggers(), Autoresponder.LONGEST_PATTERNS);
        checkText("command", wanted.command(), Autoresponder.LONGEST_COMMAND);
        if (wanted.type() == ResponderType.SIMPLE || !wanted.text().equals(before.text())) {
            Templates.mistake(wanted.text(), locale).ifPresent(words -> {
                throw new InvalidUser("text", words);
            });
        }
        checkMatches("filters", wanted.filters());
        checkMatches("triggers", wanted.triggers());
        if (wanted.command().indexOf('\n') >= 0) {
            throw new InvalidUser("command", "The command is one line: the program, then what it is given");
        }
        if (wanted.type() == ResponderType.SIMPLE && wanted.text().isBlank()) {
            throw new InvalidUser("text", "A simple autoresponder needs a text to answer with");
        }
        if (wanted.type() == ResponderType.EXTERNAL && wanted.command().isEmpty()) {
            throw new InvalidUser("command", "An external autoresponder needs a command to run");
        }
        if (!wanted.command().isEmpty()) {
            checkCommand(wanted.command());
        }
    }

    private static void checkCommand(String command) {
        try {
            CommandLine.parse(command);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidUser("command", wrong.getMessage());
        }
    }

    private static void checkMatches(String field, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                HeaderMatch.lines(List.of(lines[i]));
            } catch (IllegalArgumentException wrong) {
                throw new InvalidUser(field, "Line " + (i + 1) + ": " + wrong.getMessage());
            }
        }
        try {
            HeaderMatch.lines(List.of(lines));
        } catch (IllegalArgumentException tooMany) {
            throw new InvalidUser(field, tooMany.getMessage());
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
