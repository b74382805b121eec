package org.pillarbox.filter.authenticity.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.filter.authenticity.dkim.PublishedKey;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.DkimKey;
import org.pillarbox.settings.DkimSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingKind;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SettingText;

class KeyRingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    @TempDir
    Path directory;

    private KeySecrets secrets;
    private DkimSettings page = new DkimSettings(List.of());
    private final FixedSettings settings = new FixedSettings();

    @BeforeEach
    void open() {
        secrets = new KeySecrets(new SealingKey(directory.resolve("dkim.key"), new SecureRandom()));
    }

    @Test
    void makesTwoKeysThatSignNothingYet() {
        page = new KeyRing(page).with(secrets, "example.com", NOW);
        assertEquals(
                List.of("pb20261123-rsa", "pb20261123-ed25519"),
                page.keys().stream().map(DkimKey::selector).toList());
        assertTrue(keys().of("example.com").isEmpty());
        DkimKeys shown = new KeyRing(page).shown().get(0);
        assertEquals(
                "pb20261123-rsa._domainkey.example.com", shown.records().get(0).name());
        assertTrue(shown.records().get(0).text().startsWith("v=DKIM1; k=rsa; p=MII"));
        assertEquals(
                44 + "v=DKIM1; k=ed25519; p=".length(),
                shown.records().get(1).text().length());
    }

    @Test
    void changesFromOneSetToTheNext() {
        page = new KeyRing(page).with(secrets, "example.com", NOW);
        page = new KeyRing(page).with(secrets, "example.com", NOW);
        page = new KeyRing(page).with(secrets, "other.example", NOW);
        page = new KeyRing(page).signing("example.com", "pb20261123");
        page = new KeyRing(page).signing("other.example", "pb20261123");
        page = new KeyRing(page).signing("example.com", "pb20261123b");
        assertEquals(
                List.of(
                        "example.com pb20261123b SIGNING",
                        "example.com pb20261123 RETIRED",
                        "other.example pb20261123 SIGNING"),
                new KeyRing(page)
                        .shown().stream()
                                .map(keys -> keys.domain() + " " + keys.set() + " " + keys.state())
                                .toList());
        SigningKeys keys = keys();
        assertEquals(
                List.of("pb20261123b-rsa", "pb20261123b-ed25519"),
                keys.of("mail.example.com").stream().map(key -> key.selector()).toList());
        assertTrue(keys.of("com").isEmpty());
        page = new KeyRing(page).without("example.com", "pb20261123");
        page = new KeyRing(page).retired("other.example", "pb20261123");
        settings.put(page);
        assertTrue(keys.of("other.example").isEmpty());
        assertEquals(2, keys.of("example.com").size());
        assertThrows(InvalidSetting.class, () -> new KeyRing(page).signing("example.com", "pb20261123"));
    }

    @Test
    void keepsSecretsSealedForTheirDomain() {
        page = new KeyRing(page).with(secrets, "example.com", NOW);
        DkimKey key = page.keys().get(1);
        assertTrue(secrets.open(key).isPresent());
        assertFalse(secrets.open(new DkimKey(
                        "evil.example",
                        key.set(),
                        key.selector(),
                        key.kind(),
                        key.state(),
                        key.made(),
                        key.publicKey(),
                        key.sealedKey()))
                .isPresent());
        assertFalse(key.toString().contains(key.sealedKey()));
        assertFalse(secrets.open(key).orElseThrow().toString().contains("PrivateKey"));
    }

    @Test
    void survivesBeingWrittenAndRead() {
        page = new KeyRing(page).with(secrets, "example.com", NOW);
        SettingKind<DkimSettings> kind = SettingKinds.of(DkimSettings.class);
        kind.check(page);
        assertEquals(page, kind.read(SettingText.parse(kind.write(page).toString())));
    }

    @Test
    void refusesWhatIsNoDomain() {
        for (String domain : List.of("", "no domain", "x\ty", "a\nb")) {
            InvalidSetting refusal =
                    assertThrows(InvalidSetting.class, () -> new KeyRing(page).with(secrets, domain, NOW));
            assertEquals("domain", refusal.field());
        }
    }

    @Test
    void cutsLongRecordsIntoStrings() {
        String record = "v=DKIM1; k=rsa; p=" + "x".repeat(600);
        String quoted = PublishedKey.quoted(record);
        assertEquals(
                record, String.join("", Arrays.stream(quoted.split("\" \"|\"")).toList()));
        assertTrue(Arrays.stream(quoted.split(" (?=\")")).allMatch(part -> part.length() <= 257));
    }

    @Test
    void knowsAPublishedKeyHoweverItIsWritten() {
        assertTrue(PublishedKey.isIn("v=DKIM1;k=rsa;t=y;p=AB CD;", "rsa", "ABCD"));
        assertTrue(PublishedKey.isIn("p=ABCD", "rsa", "ABCD"));
        assertFalse(PublishedKey.isIn("p=ABCE", "rsa", "ABCD"));
        assertFalse(PublishedKey.isIn("k=ed25519; p=ABCD", "rsa", "ABCD"));
        assertFalse(PublishedKey.isIn("nothing", "rsa", "ABCD"));
    }

    private SigningKeys keys() {
        settings.put(page);
        return new SigningKeys(settings, secrets);
    }
}
