package org.pillarbox.directory.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Reader;
import org.pillarbox.settings.DirectorySettings.Server;
import org.pillarbox.settings.InvalidSetting;

class DirectorySecretsTest {
    @TempDir
    private Path keys;

    private DirectorySecrets secrets;

    @BeforeEach
    void open() {
        secrets = new DirectorySecrets(new SealingKey(keys.resolve("settings.key"), new SecureRandom()));
    }

    private static DirectorySettings of(String url, boolean startTls) {
        DirectorySettings none = DirectorySettings.NONE;
        return new DirectorySettings(
                false,
                false,
                new Server(List.of(url), startTls, "", 5),
                new Reader("cn=reader", ""),
                none.lookup(),
                none.groups());
    }

    @Test
    void thePasswordIsKeptSealedAndOpensOnlyWithItsKey() {
        DirectorySettings stored =
                secrets.complete(of("ldap://one", true), Optional.of("p\u00e4ss word"), DirectorySettings.NONE);
        String sealed = stored.reader().sealedPassword();
        assertFalse(sealed.contains("word"));
        assertFalse(stored.toString().contains(sealed));
        assertEquals(Optional.of("p\u00e4ss word"), secrets.open(sealed));
        assertEquals(Optional.empty(), secrets.open("no secret"));
        assertEquals(Optional.empty(), secrets.open(""));
        SealingKey other = new SealingKey(keys.resolve("other.key"), new SecureRandom());
        assertEquals(Optional.empty(), new DirectorySecrets(other).open(sealed));
    }

    @Test
    void aKeptPasswordIsNotSentToAnotherServerNorInTheClear() {
        DirectorySettings stored =
                secrets.complete(of("ldap://one", true), Optional.of("secret"), DirectorySettings.NONE);
        assertEquals(stored, secrets.complete(of("ldap://one", true), Optional.empty(), stored));
        for (DirectorySettings elsewhere : List.of(of("ldap://two", true), of("ldap://one", false))) {
            InvalidSetting refusal =
                    assertThrows(InvalidSetting.class, () -> secrets.complete(elsewhere, Optional.empty(), stored));
            assertEquals("bindPassword", refusal.field());
        }
    }
}
