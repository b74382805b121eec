package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.Protocol;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.schema.DatabaseKind;

class DigestCountTest {
    @TempDir
    Path keys;

    @Test
    @Tag("SRV-051")
    void countsUsersForWhomNothingIsKept() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.directory.create("bob");
            DigestCount count = new DigestCount(fixture.directory.index, fixture.directory.settings);
            long all = count.pop3().users();
            assertEquals(all, count.pop3().unready(), "while no second forms are kept");
            fixture.security(new SecuritySettings(8, 3, 1800, 1800, true, true));
            assertEquals(all, count.pop3().unready(), "before their next log-in");
            fixture.opens(Protocol.SMTP, "ann", DirectoryFixture.PASSWORD);
            assertEquals(new DigestReadiness.Readiness(all, all - 1), count.pop3());
        }
    }
}
