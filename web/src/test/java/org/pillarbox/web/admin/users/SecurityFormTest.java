package org.pillarbox.web.admin.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pillarbox.settings.SecuritySettings;

class SecurityFormTest {
    private static final SecuritySettings BEFORE = new SecuritySettings(8, 3, 90, 1800, true, false);

    @Test
    void whatIsNotTouchedKeepsItsSeconds() {
        SecurityForm form = new SecurityForm(BEFORE);
        assertEquals(2, form.getWindowMinutes());
        assertEquals(BEFORE, form.toSettings());
    }

    @Test
    void whatIsTypedBecomesTheRecord() {
        SecurityForm form = new SecurityForm(BEFORE);
        form.setMinPasswordLength(12);
        form.setAttempts(5);
        form.setWindowMinutes(10);
        form.setLockMinutes(0);
        form.setLockLoopback(true);
        form.setDigests(true);
        assertEquals(new SecuritySettings(12, 5, 600, 0, false, true), form.toSettings());
    }

    @Test
    void aLengthCanGoBackToWhatItWas() {
        SecurityForm form = new SecurityForm(BEFORE);
        assertFalse(form.changesLength());
        form.setMinPasswordLength(2);
        form.setAttempts(9);
        assertTrue(form.changesLength());
        form.resetLength();
        assertEquals(new SecuritySettings(8, 9, 90, 1800, true, false), form.toSettings());
    }
}
