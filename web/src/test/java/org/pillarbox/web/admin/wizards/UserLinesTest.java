package org.pillarbox.web.admin.wizards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.settings.wizard.SetupAnswers.NewUser;

class UserLinesTest {
    @Test
    void takesNamePasswordAndCommentFromEachLine() {
        assertEquals(
                List.of(new NewUser("ann", "secret-1", ""), new NewUser("bob", "secret-2", "Front desk")),
                UserLines.parse("ann secret-1\r\n\r\n  bob,secret-2, Front desk \n"));
        assertEquals(List.of(), UserLines.parse(" \n"));
    }

    @Test
    void namesTheLineThatIsNoneButNoPassword() {
        InvalidUser refusal = assertThrows(InvalidUser.class, () -> UserLines.parse("ann secret-1\nb@d secret-2"));
        assertEquals("users", refusal.field());
        assertTrue(refusal.getMessage().startsWith("Line 2: "), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
        assertThrows(InvalidUser.class, () -> UserLines.parse("ann"));
        String many =
                IntStream.range(0, 501).mapToObj(i -> "u" + i + " secret-1").collect(Collectors.joining("\n"));
        assertThrows(InvalidUser.class, () -> UserLines.parse(many));
    }
}
