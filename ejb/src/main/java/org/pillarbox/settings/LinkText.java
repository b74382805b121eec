package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import org.pillarbox.settings.connection.DialUp;
import org.pillarbox.settings.connection.Link;

/** The part of a connection's text that says how the Internet is reached. */
final class LinkText {
    private static final String LAN = "LAN";
    private static final String DIAL_UP = "DIAL_UP";
    private static final String PART = "dial-up.";
    private static final DialUp USUAL = DialUp.usual("");
    private static final int LONGEST_USER = 256;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NUMBERS = 1_000;
    private static final int MOST_MINUTES = 1_440;
    private static final int MOST_RETRIES = 100;
    private static final int MOST_ALSO = 100;

    private LinkText() {}

    static Link read(SettingText text) {
        String kind = text.text("link", LAN);
        return switch (kind) {
            case LAN -> new Link.Lan();
            case DIAL_UP -> dialUp(text.part(PART));
            default -> throw new InvalidSetting("link", "\"" + kind + "\" is no kind of connection");
        };
    }

    private static DialUp dialUp(SettingText text) {
        return new DialUp(
                text.text("entry", ""),
                text.text("number", ""),
                text.text("alternate-numbers", ""),
                text.text("user", ""),
                text.text("password", ""),
                text.integer("retries", USUAL.retries()),
                text.integer("interval-minutes", USUAL.intervalMinutes()),
                text.integer("timeout-minutes", USUAL.timeoutMinutes()),
                text.flag("multilink", USUAL.multilink()),
                text.text("also-used", "")
                        .lines()
                        .filter(name -> !name.isBlank())
                        .toList(),
                text.flag("auto-connect", USUAL.autoConnect()),
                text.flag("once-per-session", USUAL.oncePerSession()),
                text.integer("every-minutes", USUAL.everyMinutes()));
    }

    /** All names of this part are added to the text. */
    static SettingText write(SettingText text, Link link) {
        return link instanceof DialUp dialUp
                ? text.with("link", DIAL_UP).with(PART, write(dialUp))
                : text.with("link", LAN);
    }

    private static SettingText write(DialUp link) {
        return SettingText.EMPTY
                .with("entry", link.entry())
                .with("number", link.number())
                .with("alternate-numbers", link.alternateNumbers())
                .with("user", link.user())
                .with("password", link.sealedPassword())
                .with("retries", link.retries())
                .with("interval-minutes", link.intervalMinutes())
                .with("timeout-minutes", link.timeoutMinutes())
                .with("multilink", link.multilink())
                .with("also-used", String.join("\n", link.alsoUsed()))
                .with("auto-connect", link.autoConnect())
                .with("once-per-session", link.oncePerSession())
                .with("every-minutes", link.everyMinutes());
    }

    static void check(Link link) {
        if (link instanceof DialUp dialUp) {
            check(dialUp);
        }
    }

    private static void check(DialUp link) {
        if (link.entry().isBlank()) {
            throw new InvalidSetting("entry", "Choose a dial-up connection");
        }
        line("number", "The telephone number", link.number(), LONGEST_NUMBER);
        line("alternateNumbers", "The list of telephone numbers", link.alternateNumbers(), LONGEST_NUMBERS);
        line("linkUser", "The user name", link.user(), LONGEST_USER);
        require("retries", "The number of retries", link.retries(), 1, MOST_RETRIES);
        require("intervalMinutes", "The time between retries", link.intervalMinutes(), 0, MOST_MINUTES);
        require("timeoutMinutes", "The dial-up time-out", link.timeoutMinutes(), 1, MOST_MINUTES);
        require("everyMinutes", "The time between two AutoConnects", link.everyMinutes(), 1, MOST_MINUTES);
        if (link.alsoUsed().size() > MOST_ALSO) {
            throw new InvalidSetting("alsoUsed", "At most " + MOST_ALSO + " can be chosen");
        }
        if (link.alsoUsed().stream().anyMatch(LinkText::isManyLines)) {
            throw new InvalidSetting("alsoUsed", "Choose among the dial-up connections of this machine");
        }
    }

    private static void line(String field, String label, String value, int longest) {
        if (value.length() > longest || isManyLines(value)) {
            throw new InvalidSetting(field, label + " is one line of at most " + longest + " characters");
        }
    }

    private static boolean isManyLines(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
