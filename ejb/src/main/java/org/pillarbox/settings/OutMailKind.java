package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One connection's part of {@link ConnectionsKind} (manual 6.4). */
final class OutMailKind {
    static final OutMailSettings DEFAULTS =
            new OutMailSettings(OutMailMethod.RELAY, List.of(), TlsDemand.OFFERED, "", "", "", 0, 10, 30, true, 4, 72);
    /** What the audit log does not spell out. */
    static final Set<String> UNSPOKEN = Set.of("password", "certificates");

    private static final int MOST_RELAYS = 20;
    private static final int LONGEST_USER = 256;
    private static final int LONGEST_CERTIFICATES = 50_000;
    private static final int LONGEST_PATH = 1_000;

    OutMailSettings read(SettingText text) {
        return new OutMailSettings(
                one(
                        OutMailMethod.values(),
                        text.text("method", DEFAULTS.method().name()),
                        "method"),
                text.text("relays", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(OutMailKind::relay)
                        .toList(),
                one(
                        TlsDemand.values(),
                        text.text("security", DEFAULTS.security().name()),
                        "security"),
                text.text("user", ""),
                text.text("password", ""),
                text.text("certificates", ""),
                text.integer("max-recipients", DEFAULTS.maxRecipients()),
                text.integer("threads", DEFAULTS.threads()),
                text.integer("retry-minutes", DEFAULTS.retryMinutes()),
                text.flag("delay-warnings", DEFAULTS.delayWarnings()),
                text.integer("warning-hours", DEFAULTS.warningHours()),
                text.integer("failure-hours", DEFAULTS.failureHours()),
                departure(text),
                text.text("target-path", ""));
    }

    private static Departure departure(SettingText text) {
        return new Departure(
                text.flag("waiting-only", Departure.DEFAULT.waitingOnly()),
                text.flag("smaller-first", Departure.DEFAULT.smallerFirst()),
                DomainFilter.parse(text.text("domain-filter", "")),
                new ReturnAddress(
                        one(
                                ReturnAddress.Change.values(),
                                text.text("return-address-change", ReturnAddress.Change.NONE.name()),
                                "returnAddressChange"),
                        text.text("return-address", "")));
    }

    SettingText write(OutMailSettings settings) {
        return SettingText.EMPTY
                .with("method", settings.method().name())
                .with(
                        "relays",
                        settings.relays().stream().map(LanServer::toString).collect(Collectors.joining("\n")))
                .with("security", settings.security().name())
                .with("user", settings.user())
                .with("password", settings.sealedPassword())
                .with("certificates", settings.certificates())
                .with("max-recipients", settings.maxRecipients())
                .with("threads", settings.threads())
                .with("retry-minutes", settings.retryMinutes())
                .with("delay-warnings", settings.delayWarnings())
                .with("warning-hours", settings.warningHours())
                .with("failure-hours", settings.failureHours())
                .with("waiting-only", settings.departure().waitingOnly())
                .with("smaller-first", settings.departure().smallerFirst())
                .with("domain-filter", settings.departure().domainFilter().text())
                .with(
                        "return-address-change",
                        settings.departure().returnAddress().change().name())
                .with("return-address", settings.departure().returnAddress().address())
                .with("target-path", settings.targetPath());
    }

    private static LanServer relay(String line) {
        return LanServer.parse(line.strip())
                .orElseThrow(() -> new InvalidSetting("relays", "\"" + line.strip() + "\" is no server"));
    }

    private static <E extends Enum<E>> E one(E[] values, String name, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(field, "\"" + name + "\" is none of " + Arrays.toString(values)));
    }

    void check(OutMailSettings settings) {
        if (settings.relays().size() > MOST_RELAYS) {
            throw new InvalidSetting("relays", "Name at most " + MOST_RELAYS + " servers");
        }
        if (settings.user().length() > LONGEST_USER || settings.user().chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting("user", "A user name is one line of at most " + LONGEST_USER + " characters");
        }
        if (!settings.user().isEmpty() && settings.security() != TlsDemand.VERIFIED) {
            throw new InvalidSetting("security", "A password is only sent to a server whose certificate was checked");
        }
        if (settings.certificates().length() > LONGEST_CERTIFICATES) {
            throw new InvalidSetting("certificates", "There are too many certificates");
        }
        settings.departure().domainFilter().check();
        settings.departure().returnAddress().check();
        checkTarget(settings);
        require("maxRecipients", "The number of recipients", settings.maxRecipients(), 0, 100_000);
        require("threads", "The number of threads", settings.threads(), 1, 100);
        require("retryMinutes", "The time between two tries", settings.retryMinutes(), 1, 1440);
        require("warningHours", "The time before a warning", settings.warningHours(), 1, 720);
        require("failureHours", "The time before failure", settings.failureHours(), 1, 720);
        if (settings.warningHours() >= settings.failureHours()) {
            throw new InvalidSetting("warningHours", "A warning comes before the message is given up");
        }
    }

    private static void checkTarget(OutMailSettings settings) {
        String path = settings.targetPath();
        if (path.length() > LONGEST_PATH || path.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting("targetPath", "A path is one line of at most " + LONGEST_PATH + " characters");
        }
        if (settings.method() == OutMailMethod.FILE && !isWhole(path)) {
            throw new InvalidSetting("targetPath", "Type the whole path of the other server's data directory");
        }
    }

    private static boolean isWhole(String path) {
        try {
            return Path.of(path).isAbsolute();
        } catch (InvalidPathException none) {
            return false;
        }
    }
}
