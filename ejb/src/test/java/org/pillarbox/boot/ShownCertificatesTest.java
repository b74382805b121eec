package org.pillarbox.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.control.TlsMaterial;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.tls.SelfSignedCertificate;
import org.pillarbox.journal.RecentErrors;
import org.pillarbox.monitor.web.WebCertificates;
import org.pillarbox.settings.TlsSettings;

class ShownCertificatesTest {
    @TempDir
    private Path data;

    private final List<TlsMaterial> given = new ArrayList<>();
    private final RecentErrors errors = new RecentErrors(Clock.systemUTC());
    private final Console console = new Console();
    private TlsSettings settings = TlsSettings.DEFAULT;

    private ShownCertificates shown() {
        return new ShownCertificates(new CertificateFiles(data), given::add, console, () -> settings, errors);
    }

    private void keep(String name) throws Exception {
        new CertificateFiles(data)
                .write(name, new SelfSignedCertificate(List.of(name + ".example"), List.of()).make(Instant.now()));
    }

    private List<String> names(TlsMaterial material) {
        return material.keys().stream()
                .map(key -> key.keyStore().getFileName().toString())
                .toList();
    }

    @Test
    void theDefaultComesFirstAndCiphersAsThePageHasThem() throws Exception {
        keep("a");
        keep("pillarbox");
        shown().toServices();
        assertEquals(List.of("pillarbox.p12", "a.p12"), names(given.get(0)));
        assertEquals(List.of("TLSv1.3", "TLSv1.2"), given.get(0).protocols());
        settings = settings.withCertificate("a");
        shown().toServices();
        assertEquals(List.of("a.p12", "pillarbox.p12"), names(given.get(1)));
    }

    @Test
    @Tag("G6")
    void aDefaultThatIsGoneGivesWayToAnother() throws Exception {
        keep("a");
        shown().toServices();
        assertEquals(List.of("a.p12"), names(given.get(0)));
        assertTrue(errors.latest(1).get(0).text().contains("\"a\" is shown in its place"));
    }

    @Test
    @Tag("G6")
    void theConsoleGetsAllThatCanBeReadOnceTheServerHasStarted() throws Exception {
        keep("a");
        keep("pillarbox");
        Files.writeString(data.resolve("tls/a.p12"), "torn");
        ShownCertificates shown = shown();
        shown.toConsole();
        console.ready = false;
        shown.tick();
        assertEquals(0, console.reloads);
        console.ready = true;
        shown.tick();
        shown.tick();
        assertEquals(1, console.reloads);
        assertTrue(Files.exists(data.resolve("tls/https.keystore")));
        assertTrue(errors.latest(1).get(0).text().startsWith("The certificate \"a\" cannot be used"));
    }

    @Test
    @Tag("G6")
    void aConsoleThatRefusesIsToldOf() throws Exception {
        keep("pillarbox");
        console.broken = true;
        ShownCertificates shown = shown();
        shown.toConsole();
        shown.tick();
        assertTrue(errors.latest(1).get(0).text().contains("goes on with its earlier certificate"));
    }

    /** The console's port. */
    private static final class Console implements WebCertificates {
        private boolean ready = true;
        private boolean broken;
        private int reloads;

        @Override
        public void reload() throws IOException {
            if (broken) {
                throw new IOException("refused");
            }
            reloads++;
        }

        @Override
        public boolean isReady() {
            return ready;
        }
    }
}
