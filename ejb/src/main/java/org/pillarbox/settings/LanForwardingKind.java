package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Manual 13.3. What a rule must look like is known to routing, which is asked through a {@link SettingRule}. */
final class LanForwardingKind implements SettingKind<LanForwardingSettings> {
    private static final LanForwardingSettings DEFAULTS = LanForwardingSettings.DEFAULT;
    private static final int LONGEST_RULES = 1_000_000;
    private static final int LONGEST_CERTIFICATES = 50_000;
    private static final int LONGEST_LINE = 2000;
    private static final int LONGEST_USER = 256;
    private static final int MOST_TARGETS = 100;

    @Override
    public String name() {
        return "lan-forwarding";
    }

    @Override
    public Class<LanForwardingSettings> type() {
        return LanForwardingSettings.class;
    }

    @Override
    public LanForwardingSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public Set<String> unspoken() {
        return Set.of("rules", "certificates", "targets");
    }

    @Override
    public LanForwardingSettings read(SettingText text) {
        return new LanForwardingSettings(
                text.text("rules", ""),
                text.integer("retry-minutes", DEFAULTS.retryMinutes()),
                text.integer("failure-hours", DEFAULTS.failureHours()),
                text.integer("threads", DEFAULTS.threads()),
                text.text("thread-rules", ""),
                text.text("certificates", ""),
                text.text("targets", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(LanForwardingKind::target)
                        .toList());
    }

    @Override
    public SettingText write(LanForwardingSettings settings) {
        return SettingText.EMPTY
                .with("rules", settings.rules())
                .with("retry-minutes", settings.retryMinutes())
                .with("failure-hours", settings.failureHours())
                .with("threads", settings.threads())
                .with("thread-rules", settings.threadRules())
                .with("certificates", settings.certificates())
                .with(
                        "targets",
                        settings.targets().stream().map(LanForwardingKind::line).collect(Collectors.joining("\n")));
    }

    private static String line(LanTarget target) {
        return String.join(
                "\t", target.server().toString(), target.security().name(), target.user(), target.sealedPassword());
    }

    private static LanTarget target(String line) {
        List<String> parts = Arrays.asList(line.split("\t", -1));
        LanServer server = LanServer.parse(parts.get(0))
                .orElseThrow(() -> new InvalidSetting("targets", "\"" + parts.get(0) + "\" is no server"));
        return new LanTarget(server, security(part(parts, 1)), part(parts, 2), part(parts, 3));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static TlsDemand security(String name) {
        return Arrays.stream(TlsDemand.values())
                .filter(security -> security.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting("targets", "\"" + name + "\" is no kind of security"));
    }

    @Override
    public void check(LanForwardingSettings settings) {
        if (settings.rules().length() > LONGEST_RULES) {
            throw new InvalidSetting("rules", "The rules have at most " + LONGEST_RULES + " characters");
        }
        require("retryMinutes", "The retry frequency", settings.retryMinutes(), 1, 1440);
        require("failureHours", "The time before failure", settings.failureHours(), 1, 720);
        require("threads", "The number of threads", settings.threads(), 1, 100);
        if (settings.threadRules().length() > LONGEST_LINE) {
            throw new InvalidSetting("threadRules", "The thread rules have at most " + LONGEST_LINE + " characters");
        }
        ThreadRules.parse(settings.threadRules());
        if (settings.certificates().length() > LONGEST_CERTIFICATES) {
            throw new InvalidSetting("certificates", "There are too many certificates");
        }
        checkTargets(settings.targets());
    }

    private static void checkTargets(List<LanTarget> targets) {
        long different = targets.stream().map(LanTarget::server).distinct().count();
        if (targets.size() > MOST_TARGETS || different < targets.size()) {
            throw new InvalidSetting("targets", "Name at most " + MOST_TARGETS + " servers, each once");
        }
        for (LanTarget target : targets) {
            if (target.user().length() > LONGEST_USER || target.user().chars().anyMatch(Character::isISOControl)) {
                throw new InvalidSetting("user", "A user name is one line of at most " + LONGEST_USER + " characters");
            }
            if (!target.user().isEmpty() && target.security() != TlsDemand.VERIFIED) {
                throw new InvalidSetting(
                        "security", "A password is only sent to a server whose certificate was checked");
            }
        }
    }
}
