package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.PASSWORD;
import static org.pillarbox.directory.login.LoginFixture.OUTSIDE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.login.Authenticator.Attempt;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.schema.DatabaseKind;

class ScramAndDigestLoginTest {
    private static final Attempt ATTEMPT = new Attempt(Protocol.POP3, OUTSIDE, "s1");
    private static final String CHALLENGE = "<1896.697170952@mail.example>";
    private static final String AUTH_MESSAGE = "n=ann,r=abc,r=abcdef,s=c2FsdA==,i=10000,c=biws,r=abcdef";

    @TempDir
    private Path keys;

    @Test
    @Tag("SRV-072")
    @Tag("SRV-134")
    void scramGrantsWhoKnowsThePasswordAndProvesItself() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("Ann");
            ScramChallenge challenge = fixture.authenticator.scramChallenge("ann");
            byte[] salted = salted(PASSWORD, challenge);
            ScramOutcome outcome =
                    fixture.authenticator.scramProof(new ScramProof("", "ann", AUTH_MESSAGE, proof(salted)), ATTEMPT);
            assertEquals(new LoginOutcome.Granted("Ann"), outcome.outcome());
            assertTrue(MessageDigest.isEqual(
                    hmac("HmacSHA256", hmac("HmacSHA256", salted, "Server Key"), AUTH_MESSAGE),
                    outcome.serverSignature()));
        }
    }

    @Test
    void scramTellsWhoDoesNotKnowItNothing() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            for (String user : new String[] {"ann", "nobody"}) {
                ScramChallenge challenge = fixture.authenticator.scramChallenge(user);
                ScramOutcome outcome = fixture.authenticator.scramProof(
                        new ScramProof("", user, AUTH_MESSAGE, proof(salted("wrong-password", challenge))), ATTEMPT);
                assertInstanceOf(LoginOutcome.Denied.class, outcome.outcome());
                assertEquals(0, outcome.serverSignature().length);
            }
            assertEquals(2, fixture.directory.security().size());
        }
    }

    @Test
    void digestsAreNeitherOfferedNorTakenUnlessWanted() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            assertFalse(fixture.authenticator.offersDigests());
            assertInstanceOf(LoginOutcome.Denied.class, cramMd5(fixture, "ann", PASSWORD));
            assertTrue(fixture.directory
                    .index
                    .account("ann")
                    .orElseThrow()
                    .passwords()
                    .digestSecret()
                    .isEmpty());
        }
    }

    @Test
    @Tag("SRV-061")
    @Tag("SRV-072")
    @Tag("SRV-134")
    void digestsWorkWhereTheAdministratorHasThemKept() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.security(new SecuritySettings(8, 3, 1800, 1800, true, true));
            fixture.directory.create("Ann");
            assertTrue(fixture.authenticator.offersDigests());
            assertEquals(new LoginOutcome.Granted("Ann"), cramMd5(fixture, "ann", PASSWORD));
            assertEquals(new LoginOutcome.Granted("Ann"), apop(fixture, "ann", PASSWORD));
            assertInstanceOf(LoginOutcome.Denied.class, cramMd5(fixture, "ann", "wrong-password"));
            assertInstanceOf(LoginOutcome.Denied.class, apop(fixture, "nobody", PASSWORD));
        }
    }

    @Test
    void userOfOldGetsTheSecondFormWithTheNextPlainLogin() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.security(new SecuritySettings(8, 5, 1800, 1800, true, true));
            assertInstanceOf(LoginOutcome.Denied.class, cramMd5(fixture, "ann", PASSWORD));
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
            assertInstanceOf(LoginOutcome.Granted.class, cramMd5(fixture, "ann", PASSWORD));
            fixture.directory.work(
                    accounts -> accounts.change(fixture.directory.find("ann"), DirectoryFixture.main("another-one")));
            assertInstanceOf(LoginOutcome.Denied.class, cramMd5(fixture, "ann", PASSWORD));
            assertInstanceOf(LoginOutcome.Granted.class, cramMd5(fixture, "ann", "another-one"));
        }
    }

    @Test
    void anOldPasswordIsNotKeptInItsSecondFormWhenAnotherWasSetInBetween() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.security(new SecuritySettings(8, 5, 1800, 1800, true, true));
            fixture.beforeDigestSecret = () -> fixture.directory.work(
                    accounts -> accounts.change(fixture.directory.find("ann"), DirectoryFixture.main("another-one")));
            fixture.opens(Protocol.POP3, "ann", PASSWORD);
            assertInstanceOf(LoginOutcome.Denied.class, cramMd5(fixture, "ann", PASSWORD));
            assertInstanceOf(LoginOutcome.Granted.class, cramMd5(fixture, "ann", "another-one"));
        }
    }

    @Test
    void aSecondFormThatCannotBeKeptDoesNotKeepTheUserOut() throws Exception {
        try (LoginFixture fixture = new LoginFixture(DatabaseKind.H2, keys)) {
            fixture.directory.create("ann");
            fixture.security(new SecuritySettings(8, 5, 1800, 1800, true, true));
            fixture.beforeDigestSecret = () -> {
                throw new IllegalStateException("the database is away");
            };
            assertTrue(fixture.opens(Protocol.POP3, "ann", PASSWORD));
        }
    }

    /** The examples of RFC 2195 §2 and RFC 1939 §7. */
    @Test
    void computesTheStandardsDigests() {
        assertTrue(DigestCheck.fits(
                new DigestLogin(
                        Mechanism.CRAM_MD5,
                        "tim",
                        "<1896.697170952@postoffice.reston.mci.net>",
                        "b913a602c7eda7a495b4e6e7334d3890"),
                "tanstaaftanstaaf".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(DigestCheck.fits(
                new DigestLogin(
                        Mechanism.APOP,
                        "mrose",
                        "<1896.697170952@dbc.mtview.ca.us>",
                        "c4c9334bac560ecc979e58001b3e22fb"),
                "tanstaaf".getBytes(StandardCharsets.US_ASCII)));
    }

    private static LoginOutcome cramMd5(LoginFixture fixture, String user, String password) throws Exception {
        byte[] digest = hmac("HmacMD5", password.getBytes(StandardCharsets.UTF_8), CHALLENGE);
        return fixture.authenticator.digest(
                new DigestLogin(
                        Mechanism.CRAM_MD5, user, CHALLENGE, HexFormat.of().formatHex(digest)),
                ATTEMPT);
    }

    private static LoginOutcome apop(LoginFixture fixture, String user, String password) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("MD5").digest((CHALLENGE + password).getBytes(StandardCharsets.UTF_8));
        return fixture.authenticator.digest(
                new DigestLogin(Mechanism.APOP, user, CHALLENGE, HexFormat.of().formatHex(digest)), ATTEMPT);
    }

    private static byte[] salted(String password, ScramChallenge challenge) throws Exception {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), challenge.salt(), challenge.iterations(), 256))
                .getEncoded();
    }

    private static byte[] proof(byte[] salted) throws Exception {
        byte[] clientKey = hmac("HmacSHA256", salted, "Client Key");
        byte[] storedKey = MessageDigest.getInstance("SHA-256").digest(clientKey);
        byte[] signature = hmac("HmacSHA256", storedKey, AUTH_MESSAGE);
        for (int i = 0; i < clientKey.length; i++) {
            clientKey[i] ^= signature[i];
        }
        return clientKey;
    }

    private static byte[] hmac(String algorithm, byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
