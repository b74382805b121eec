package org.pillarbox.directory.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.group.Choice;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.GroupSwitches;
import org.pillarbox.settings.schema.DatabaseKind;

class BulkAddTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ann| ann / / ",
                "ann,secret-1| ann / secret-1 / ",
                "ann secret-1| ann / secret-1 / ",
                "ann   secret-1   Front desk, left| ann / secret-1 / Front desk, left",
                "ann, secret-1, Front desk| ann / secret-1 / Front desk",
                "ann,,Front desk| ann / / Front desk",
                "`  ann\tsecret-1\tFront desk  `| ann / secret-1 / Front desk",
                "`ann\t\tFront desk`| ann / / Front desk"
            })
    @Tag("USR-417")
    void readsNamePasswordAndComment(String line, String wanted) {
        UserLine read = UserFile.ofLines(line).lines().get(0);
        assertEquals(
                wanted.strip(),
                (read.name() + " / " + read.cells().get(UserColumn.PASSWORD) + " / "
                                + read.cells().get(UserColumn.COMMENTS))
                        .replace("  ", " ")
                        .strip());
    }

    @Test
    void needsALine() {
        assertEquals(
                "lines",
                assertThrows(InvalidUser.class, () -> UserFile.ofLines(" \n")).field());
    }

    @Test
    @Tag("USR-418")
    @Tag("USR-419")
    @Tag("USR-420")
    @Tag("USR-421")
    @Tag("USR-422")
    void addsTheGoodLinesAndTellsOfTheOthers() throws Exception {
        try (ImportFixture here = new ImportFixture(DatabaseKind.H2, keys)) {
            here.directory.create("taken");
            here.directory.groups(groups -> groups.create(
                    "office",
                    new GroupSettings(
                            new GroupSwitches(
                                    Choice.NOT_SPECIFIED,
                                    Choice.OFF,
                                    Choice.NOT_SPECIFIED,
                                    Choice.NOT_SPECIFIED,
                                    Choice.ON),
                            true,
                            false,
                            "",
                            0)));
            NewUsers all = new NewUsers(Optional.of("office"), EnumSet.of(Protocol.POP3), false, true);
            ImportChoice choice = new ImportChoice(false, true, false, Optional.empty(), true, true, all);
            ImportResult result = here.run(
                    UserFile.ofLines("ann,anns-password,Front desk\nbob\ntaken,long-enough\n\nb@d\nANN\nzoe,short\n"),
                    choice);
            assertEquals(List.of("ann", "bob"), result.created());
            assertEquals(
                    "3 taken, 5 b@d, 6 ANN, 7 zoe",
                    result.skipped().stream()
                            .map(error -> error.line() + " " + error.name())
                            .collect(Collectors.joining(", ")));
            assertTrue(result.skipped().get(0).reason().contains("already a user"));
            assertEquals(1, result.generated().size());
            ImportResult.Generated bob = result.generated().get(0);
            assertEquals("bob", bob.name());
            assertTrue(here.whole("bob").passwords().main().matches(bob.password()));
            assertEquals("Front desk", here.whole("ann").details().comment());
            assertEquals(Set.of(Protocol.POP3), here.whole("bob").permissions().protocols());
            assertEquals(
                    new InternetMail(false, true, 0),
                    here.whole("bob").permissions().internet());
            assertEquals(Optional.of("office"), here.whole("bob").details().group());
            assertTrue(here.whole("bob").permissions().monitored(), "as the group starts its members");
            assertFalse(here.whole("bob").permissions().inEveryoneList());
            assertEquals(2, here.welcomed.size());
        }
    }
}
