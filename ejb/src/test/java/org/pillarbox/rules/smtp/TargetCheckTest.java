package org.pillarbox.rules.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SmtpRulesSettings;

class TargetCheckTest {
    private final ListedUsers users = new ListedUsers().add(1, "Bill", false);
    private final TargetCheck check = new TargetCheck(users);

    TargetCheckTest() {
        users.gather("sales", "Bill");
    }

    @ParameterizedTest
    @Tag("FIL-110")
    @ValueSource(strings = {"bill", "BILL", "Sales", "boss@elsewhere.example", "sales@mail.example"})
    void aUserAGroupOrAnAddressMayBeNamed(String target) {
        check.check(new SmtpRulesSettings(">" + target + "<a\n>+" + target + "<b", false));
    }

    @Test
    @Tag("FIL-110")
    @Tag("FIL-128")
    void nobodyElseMayAndTheLineIsNamed() {
        InvalidSetting refusal = assertThrows(
                InvalidSetting.class,
                () -> check.check(new SmtpRulesSettings("# a\n>bill<a\nSubject: x\n>+fred<b", false)));
        assertEquals("rules", refusal.field());
        assertEquals("Line 4: there is no user or group \"fred\", and it is no address", refusal.getMessage());
    }
}
