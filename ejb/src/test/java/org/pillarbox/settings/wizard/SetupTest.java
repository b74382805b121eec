package org.pillarbox.settings.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.ServicesSettings.Service;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SetupSettings;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.wizard.SetupAnswers.NewUser;
import org.pillarbox.settings.wizard.SetupAnswers.Sending;

class SetupTest {
    private static final Sending KEPT = new Sending(
            SettingKinds.of(Connections.class).defaults().first().orElseThrow().outMail(), Optional.empty());
    private static final LocalMailSettings ACME = new LocalMailSettings("mail.acme.com", List.of("acme.com"));

    private final FixedSettings settings = new FixedSettings();
    private final List<Record> stored = new ArrayList<>();
    private final UsersPart users = new UsersPart();
    private final Setup setup = new Setup(settings, this::store, List.of(users));

    @BeforeEach
    void fresh() {
        settings.put(SettingKinds.of(ServicesSettings.class).defaults());
        settings.put(SettingKinds.of(SetupSettings.class).defaults());
    }

    private void store(Record record) {
        stored.add(record);
        settings.put(record);
    }

    @Test
    @Tag("INS-055")
    @Tag("INS-056")
    void isDueUntilItWasFinishedOrCancelled() {
        assertTrue(setup.isPending());
        setup.close();
        assertFalse(setup.isPending());
        assertEquals(List.of(new SetupSettings(true)), stored, "cancelling changes nothing else");
    }

    @Test
    @Tag("INS-063")
    void startsFromWhatHolds() {
        setup.finish(new SetupAnswers(ACME, false, KEPT, List.of(new NewUser("ann", "a-good-password", ""))));
        assertEquals(new SetupAnswers(ACME, false, KEPT, List.of()), setup.present());
        assertFalse(incoming().enabled());
        setup.finish(new SetupAnswers(ACME, true, KEPT, List.of()));
        assertTrue(incoming().enabled());
        assertEquals(25, incoming().port());
        assertEquals(List.of("ann"), users.made);
    }

    @Test
    @Tag("INS-059")
    void storesNothingOfAnswersThatAreRefused() {
        LocalMailSettings none = new LocalMailSettings("mail.acme.com", List.of());
        InvalidSetting domains =
                assertThrows(InvalidSetting.class, () -> setup.finish(new SetupAnswers(none, true, KEPT, List.of())));
        assertEquals("localDomains", domains.field());
        SetupAnswers refused = new SetupAnswers(ACME, true, KEPT, List.of(new NewUser("taken", "a-good-password", "")));
        assertThrows(InvalidSetting.class, () -> setup.finish(refused));
        assertThrows(InvalidSetting.class, () -> setup.check(refused));
        setup.check(new SetupAnswers(ACME, true, KEPT, List.of()));
        assertEquals(List.of(), stored);
        assertEquals(List.of(), users.made);
    }

    @Test
    void aPasswordIsNoPartOfWhatIsPrinted() {
        assertFalse(new SetupAnswers(ACME, true, KEPT, List.of(new NewUser("ann", "a-good-password", "")))
                .toString()
                .contains("a-good"));
    }

    private Service incoming() {
        return settings.get(ServicesSettings.class).service("smtp").orElseThrow();
    }

    /** A room above. */
    private static final class UsersPart implements SetupPart {
        private final List<String> made = new ArrayList<>();

        @Override
        public void check(SetupAnswers answers) {
            if (answers.users().stream().anyMatch(user -> user.name().equals("taken"))) {
                throw new InvalidSetting("users", "taken");
            }
        }

        @Override
        public void apply(SetupAnswers answers) {
            answers.users().forEach(user -> made.add(user.name()));
        }
    }
}
