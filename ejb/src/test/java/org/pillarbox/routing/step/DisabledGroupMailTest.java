package org.pillarbox.routing.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.GroupSwitches;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;
import org.pillarbox.settings.schema.DatabaseKind;

/** Who may not log in any more still gets mail. */
class DisabledGroupMailTest {
    @ParameterizedTest
    @CsvSource({"ann@mail.example, true", "sales@mail.example, true", "ann@mail.example, false"})
    @Tag("USR-493")
    void mailOfMembersOfAGroupThatIsShutOutComesIntoTheirMailboxes(String address, boolean force, @TempDir Path keys)
            throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.groups(
                    groups -> groups.create("Sales", new GroupSettings(GroupSwitches.NONE, false, force, "", 0)));
            directory.create(DirectoryFixture.inGroup(UserDetails.newUser("ann", ""), "Sales"));
            assertFalse(directory.index.mayUse("ann", Protocol.POP3), "the group is shut out");
            Pipeline pipeline = new Pipeline(Steps.inOrder(StepPorts.of(new FixedSettings(), directory.index)));
            Transit transit = new Transit(
                    Mail.envelope("x@outside.example"),
                    address.startsWith("sales") ? Mail.loggedIn("bob") : Mail.STRANGER,
                    Set.of(),
                    Optional.of(new Traits(List.of(), false, 100)),
                    Set.of());
            Outcome.Deliver end = (Outcome.Deliver) pipeline.route(EnvelopeRecipient.of(Mail.address(address)), transit)
                    .get(0)
                    .end();
            assertEquals("ann", ((Target.Mailbox) end.target()).user().name().value());
        }
    }
}
