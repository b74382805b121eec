package org.pillarbox.web.admin.externalmail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.connection.DialUp;
import org.pillarbox.settings.connection.Link;

class LinkFormTest {
    private static final DialUpSettings ENTRIES =
            new DialUpSettings(List.of(new DialUpEntry("Modem", "/bin/true", "/bin/true", "ppp0")));

    private final LinkForm form = new LinkForm();

    @Test
    @Tag("EXT-014")
    void onAPermanentLineTheOtherBoxesDoNotCount() {
        form.show(new Link.Lan(), ENTRIES);
        form.setUser("me");
        form.setPassword("secret");
        form.setRetries(0);
        assertEquals(new Link.Lan(), form.link());
        assertEquals(Optional.empty(), form.typedPassword());
    }

    @Test
    @Tag("EXT-036")
    void aPermanentLineThatIsToBeDialledBeginsWithWhatIsUsual() {
        form.show(new Link.Lan(), ENTRIES);
        form.setKind("DIAL_UP");
        assertEquals(DialUp.usual("Modem"), form.link());
    }

    @Test
    void allBoxesAreGivenBackAndThePasswordIsNot() {
        DialUp link =
                new DialUp("Modem", "01", "02; 03", "me", "sealed", 3, 2, 4, true, List.of("A", "B"), false, true, 7);
        form.show(link, ENTRIES);
        assertEquals(link.withSealedPassword(""), form.link());
        assertEquals("", form.getPassword());
        assertEquals("outmail.password.kept", form.getPasswordHolder());
    }

    @Test
    void aPasswordOutlastsTheStepsOfTheWizard() {
        form.show(new Link.Lan(), ENTRIES);
        form.setKind("DIAL_UP");
        form.setPassword("secret");
        form.setPassword("");
        assertEquals(Optional.of("secret"), form.typedPassword());
        assertEquals("password.kept", form.getPasswordHolder());
        assertTrue(form.isDialUp());
    }
}
