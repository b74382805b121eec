package org.pillarbox.directory.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.SettingKind;
import org.pillarbox.settings.SettingKinds;

class GuardedSettingsTest {
    /** A new kind of settings is put here on purpose, or guarded: could it send users' mail to somebody else? */
    private static final Set<String> HARMLESS = Set.of(
            "access",
            "acme",
            "administration",
            "autoresponders",
            "blacklists",
            "bounce-message",
            "connect-order",
            "console",
            "delivery-receipts",
            "diagnostics",
            "directory",
            "finger",
            "dkim",
            "forwarded-mail",
            "global-header",
            "global-signature",
            "greylisting",
            "journal",
            "pop3",
            "priority",
            "password-service",
            "quota",
            "region",
            "reports",
            "schedule",
            "security",
            "sender-checks",
            "services",
            "setup",
            "smtp",
            "tls",
            "welcome");

    @Test
    @Tag("OTH-098")
    void everyKindIsGuardedOrHarmless() {
        Set<String> unguarded = new TreeSet<>();
        for (SettingKind<?> kind : SettingKinds.ALL) {
            if (!GuardedSettings.contains(kind.type())) {
                unguarded.add(kind.name());
            }
        }
        assertEquals(new TreeSet<>(HARMLESS), unguarded);
    }
}
