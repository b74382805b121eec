package org.pillarbox.web.admin.wizards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.settings.wizard.SetupAnswers.NewUser;

class UserLinesTest {
    @Test
    void takesANameAndAPasswordFromEachLine() {
        assertEquals(
                List.of(new NewUser("ann", "secret-1"), new NewUser("bob", "secret-2"), new NewUser("c", "d")),
                UserLines.parse("ann secret-1\r\n\r\n  bob,\tsecret-2 \nc;d"));
        assertEquals(List.of(), UserLines.parse(" \n"));
    }

    @Test
    void namesTheLineThatIsNoneButNoPassword() {
        InvalidUser refusal = assertThrows(InvalidUser.class, () -> UserLines.parse("ann secret-1\nbob two words"));
        assertEquals("users", refusal.field());
        assertFalse(refusal.getMessage().contains("words"), refusal.getMessage());
        assertThrows(InvalidUser.class, () -> UserLines.parse("ann"));
        assertThrows(InvalidUser.class, () -> UserLines.parse("a b\n".repeat(501)));
    }
}
