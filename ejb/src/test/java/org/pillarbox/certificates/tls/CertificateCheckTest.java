package org.pillarbox.certificates.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.Finding.Verdict;

class CertificateCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path data;

    private Finding finding(Instant at) {
        return new CertificateCheck(new CertificateFiles(data), () -> "pillarbox", Clock.fixed(at, ZoneOffset.UTC))
                .findings()
                .get(0);
    }

    @Test
    void oneOfOnesOwnIsWorthALookUntilItEnds() throws Exception {
        make();
        assertEquals(Verdict.DOUBTFUL, finding(NOW).verdict());
        Finding late = finding(NOW.plus(Duration.ofDays(4000)));
        assertEquals(Verdict.FAILS, late.verdict(), late.words());
    }

    @Test
    void saysWhatKeepsItFromBeingRead() throws Exception {
        assertEquals(Verdict.FAILS, finding(NOW).verdict());
        make();
        Files.writeString(new CertificateFiles(data).file("pillarbox"), "no key store");
        assertTrue(finding(NOW).words().startsWith("The key store in tls/ cannot be read"));
    }

    private void make() throws Exception {
        new CertificateFiles(data)
                .write("pillarbox", new SelfSignedCertificate(List.of("mail.example"), List.of()).make(NOW));
    }
}
