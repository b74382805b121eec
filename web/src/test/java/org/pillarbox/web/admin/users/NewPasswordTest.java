package org.pillarbox.web.admin.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NewPasswordTest {
    private final NewPassword password = new NewPassword();

    @Test
    @Tag("USR-067")
    void boxesLeftAloneChangeNothing() {
        assertEquals(Optional.empty(), password.value());
        assertFalse(password.isKept());
    }

    @Test
    void isKeptForTheNextTryWithoutBeingInABox() {
        type("first-choice");
        password.keep();
        assertTrue(password.isKept());
        assertEquals("", password.getFirst() + password.getSecond());
        type("");
        assertEquals(Optional.of("first-choice"), password.value());
    }

    @Test
    void whatIsTypedLaterComesFirst() {
        type("first-choice");
        password.keep();
        type("second-choice");
        assertEquals(Optional.of("second-choice"), password.value());
        password.keep();
        type("");
        assertEquals(Optional.of("second-choice"), password.value());
    }

    private void type(String text) {
        password.setFirst(text);
        password.setSecond(text);
    }
}
