package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.access.AccessArea;

class AccessKindTest {
    private static final SettingKind<AccessSettings> KIND = SettingKinds.of(AccessSettings.class);

    @Test
    @Tag("SRV-293")
    void nothingIsRestrictedAtFirst() {
        for (AccessArea area : AccessArea.values()) {
            assertTrue(KIND.defaults().of(area).isOpen(), area.title());
        }
    }

    @Test
    @Tag("SRV-313")
    void keepsEachTextAsItWasWritten() {
        String text = "# one \\ two\n\n10.0.0.0   255.0.0.0 fred\n!0.0.0.0 0.0.0.0\n";
        AccessSettings settings = KIND.defaults().with(AccessArea.POP3, text).with(AccessArea.SMTP, "# x = y\n");
        AccessSettings again = KIND.read(SettingText.parse(KIND.write(settings).toString()));
        assertEquals(settings, again);
        assertEquals(text, again.of(AccessArea.POP3).text());
        assertEquals("# x = y\n", again.of(AccessArea.SMTP).text());
    }

    @Test
    @Tag("SRV-308")
    @Tag("SRV-309")
    void refusesLinesThatCannotBeReadByTheirNumbers() {
        AccessSettings settings = KIND.defaults().with(AccessArea.FINGER, "10.0.0.0/8\n10.0.0.0/8 fred\nx\n");
        InvalidSetting refusal = assertThrows(InvalidSetting.class, () -> KIND.check(settings));
        assertEquals("fingerAccess", refusal.field());
        assertEquals(
                "Line 2: nothing may stand behind the addresses here, so not \"fred\"; Line 3: \"x\" is no IP address",
                refusal.getMessage());
        AccessSettings many = KIND.defaults().with(AccessArea.ADMIN, "x\n".repeat(7));
        assertTrue(assertThrows(InvalidSetting.class, () -> KIND.check(many))
                .getMessage()
                .endsWith("; and 2 more"));
    }

    @Test
    void aBrokenTextFromElsewhereRestrictsNobodyAndStaysToBeMended() {
        AccessSettings read =
                KIND.read(SettingText.EMPTY.with("pop3", "10.0.0.0/99").with("smtp", "10.0.0.0/8"));
        assertTrue(read.of(AccessArea.POP3).isOpen());
        assertEquals("10.0.0.0/99", read.of(AccessArea.POP3).text());
        assertTrue(!read.of(AccessArea.SMTP).isOpen());
    }

    @Test
    @Tag("SRV-055")
    @Tag("SRV-105")
    @Tag("SRV-022")
    void eachTextHasTheFileNameOfTheManual() {
        assertEquals("POP3ALLOWED.DAT", AccessArea.POP3.file());
        assertEquals("SMTPALLOWED.DAT", AccessArea.SMTP.file());
        assertEquals("PASSALLOWED.DAT", AccessArea.PASSWORD.file());
        assertEquals("FINGERALLOWED.DAT", AccessArea.FINGER.file());
        assertEquals("MAILHTTPALLOWED.DAT", AccessArea.WEB.file());
        assertEquals("ADMINALLOWED.DAT", AccessArea.ADMIN.file());
    }
}
