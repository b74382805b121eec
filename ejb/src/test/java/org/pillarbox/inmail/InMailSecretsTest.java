package org.pillarbox.inmail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.inmail.InMailSamples;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.Pop3Security;

class InMailSecretsTest {
    @TempDir
    Path folder;

    private InMailSecrets secrets;
    private final Method.Pop3 account = InMailSamples.pop3("yourcompany.com");
    private Method.Pop3 stored;

    @BeforeEach
    void store() {
        secrets = new InMailSecrets(new SealingKey(folder.resolve("key"), new SecureRandom()));
        stored = secrets.complete(account, Optional.of("geheim ü"), Optional.empty());
    }

    @Test
    @Tag("EXT-054")
    void keepsThePasswordSealed() {
        assertEquals(Optional.of("geheim ü"), secrets.open(stored));
        assertFalse(stored.sealedPassword().contains("geheim"));
        assertFalse(stored.toString().contains(stored.sealedPassword()));
        assertEquals(stored, secrets.complete(account, Optional.empty(), Optional.of(stored)));
    }

    @Test
    void isOfUseForItsServerAndUserOnly() {
        Method.Pop3 other = at(new LanServer("evil.example", 110), account.security());
        refused(other);
        refused(at(new LanServer("pop.isp.example", 111), account.security()));
        assertEquals(Optional.empty(), secrets.open(other.withSealedPassword(stored.sealedPassword())));
    }

    @Test
    void isNotSentInTheClearUnlessItIsTypedAgain() {
        Method.Pop3 clear = at(account.server(), Pop3Security.NONE);
        refused(clear);
        assertEquals(Optional.of("x"), secrets.open(secrets.complete(clear, Optional.of("x"), Optional.of(stored))));
    }

    @Test
    void aNewAccountNeedsAPassword() {
        assertEquals(
                "password",
                assertThrows(InvalidSetting.class, () -> secrets.complete(account, Optional.empty(), Optional.empty()))
                        .field());
    }

    private void refused(Method.Pop3 wanted) {
        InvalidSetting why = assertThrows(
                InvalidSetting.class, () -> secrets.complete(wanted, Optional.empty(), Optional.of(stored)));
        assertEquals("password", why.field());
    }

    private Method.Pop3 at(LanServer server, Pop3Security security) {
        return new Method.Pop3(
                server,
                security,
                "",
                account.login(),
                account.user(),
                "",
                account.accepted(),
                account.download(),
                account.route(),
                account.detection());
    }
}
