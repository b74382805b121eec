package org.pillarbox.settings;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Sender checks. One rule on a line: a domain, a blank, and what becomes of its mail. */
final class AuthenticityKind implements SettingKind<AuthenticitySettings> {
    private static final AuthenticitySettings DEFAULTS = AuthenticitySettings.DEFAULT;
    private static final int MOST_RULES = 500;
    private static final int LONGEST_FOLDER = 64;

    @Override
    public String name() {
        return "sender-checks";
    }

    @Override
    public Class<AuthenticitySettings> type() {
        return AuthenticitySettings.class;
    }

    @Override
    public AuthenticitySettings defaults() {
        return DEFAULTS;
    }

    @Override
    public AuthenticitySettings read(SettingText text) {
        return new AuthenticitySettings(
                text.flag("enabled", DEFAULTS.enabled()),
                text.flag("loopback", DEFAULTS.loopback()),
                action("dmarc", text.text("dmarc", word(DEFAULTS.dmarc()))),
                action("spf", text.text("spf", word(DEFAULTS.spf()))),
                action("dkim", text.text("dkim", word(DEFAULTS.dkim()))),
                text.text("folder", DEFAULTS.folder()),
                text.text("rules", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(AuthenticityKind::rule)
                        .toList());
    }

    @Override
    public SettingText write(AuthenticitySettings settings) {
        return SettingText.EMPTY
                .with("enabled", settings.enabled())
                .with("loopback", settings.loopback())
                .with("dmarc", word(settings.dmarc()))
                .with("spf", word(settings.spf()))
                .with("dkim", word(settings.dkim()))
                .with("folder", settings.folder())
                .with(
                        "rules",
                        settings.rules().stream()
                                .map(rule -> rule.domain() + " " + word(rule.action()))
                                .collect(Collectors.joining("\n")));
    }

    private static SenderRule rule(String line) {
        String[] parts = line.split("\\s+");
        if (parts.length != 2) {
            throw new InvalidSetting("rules", "\"" + line + "\" is not a domain and what becomes of its mail");
        }
        return new SenderRule(parts[0], action("rules", parts[1]));
    }

    private static SenderAction action(String field, String word) {
        return Arrays.stream(SenderAction.values())
                .filter(action -> word(action).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(field, "\"" + word + "\" is not known here"));
    }

    private static String word(SenderAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void check(AuthenticitySettings settings) {
        checkOwn("spf", settings.spf());
        checkOwn("dkim", settings.dkim());
        String folder = settings.folder();
        if (folder.isBlank()
                || !folder.equals(folder.strip())
                || folder.length() > LONGEST_FOLDER
                || folder.equalsIgnoreCase("INBOX")
                || folder.chars().anyMatch(c -> Character.isISOControl(c) || "/\\%*\"".indexOf(c) >= 0)) {
            throw new InvalidSetting(
                    "folder",
                    "Give a folder's name, such as Junk, of at most " + LONGEST_FOLDER
                            + " characters and without / \\ % * \"");
        }
        if (settings.rules().size() > MOST_RULES) {
            throw new InvalidSetting("rules", "There can be at most " + MOST_RULES + " domains");
        }
        Set<String> seen = new HashSet<>();
        for (SenderRule rule : settings.rules()) {
            checkOwn("rules", rule.action());
            if (!HostNames.isName(rule.domain())) {
                throw new InvalidSetting("rules", "\"" + rule.domain() + "\" is not a domain name in lower case");
            }
            if (!seen.add(rule.domain())) {
                throw new InvalidSetting("rules", rule.domain() + " stands there twice");
            }
        }
    }

    private static void checkOwn(String field, SenderAction action) {
        if (action == SenderAction.AS_ASKED) {
            throw new InvalidSetting(field, "What the domain asks for is known of DMARC only");
        }
    }
}
