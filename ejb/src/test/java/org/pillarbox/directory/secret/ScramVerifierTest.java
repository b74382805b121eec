package org.pillarbox.directory.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ScramVerifierTest {
    /** The example of RFC 7677 §3. */
    private static final ScramVerifier PENCIL =
            ScramVerifier.of("pencil", Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);

    private static final String AUTH_MESSAGE = "n=user,r=rOprNGfwEbeRWgbNEkqO,"
            + "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,"
            + "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private static final byte[] PROOF = Base64.getDecoder().decode("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");

    @Test
    void acceptsTheProofOfTheStandardsExample() {
        assertTrue(PENCIL.accepts(PROOF, AUTH_MESSAGE));
        assertEquals(
                "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
                Base64.getEncoder().encodeToString(PENCIL.serverSignature(AUTH_MESSAGE)));
    }

    @Test
    void refusesProofsThatAreNotExact() {
        assertFalse(PENCIL.accepts(PROOF, AUTH_MESSAGE + " "));
        assertFalse(PENCIL.accepts(new byte[0], AUTH_MESSAGE));
        assertFalse(PENCIL.accepts(java.util.Arrays.copyOf(PROOF, 33), AUTH_MESSAGE));
        byte[] other = PROOF.clone();
        other[0]++;
        assertFalse(PENCIL.accepts(other, AUTH_MESSAGE));
    }

    @Test
    void knowsItsPasswordInEveryUnicodeForm() {
        ScramVerifier verifier = ScramVerifier.of("Pa\u00dfw\u00f6rter", new SecureRandom());
        assertTrue(verifier.matches("Pa\u00dfwo\u0308rter"));
        assertFalse(verifier.matches("Pa\u00dfworter"));
        assertFalse(verifier.matches(""));
    }

    @Test
    void survivesTheWayThroughText() {
        ScramVerifier read = ScramVerifier.parse(PENCIL.toText());
        assertEquals(PENCIL, read);
        assertTrue(read.matches("pencil"));
        assertTrue(PENCIL.toText().startsWith("SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$"));
        assertThrows(IllegalArgumentException.class, () -> ScramVerifier.parse("pencil"));
    }

    @Test
    void saltsEachPasswordAnew() {
        SecureRandom random = new SecureRandom();
        assertNotEquals(ScramVerifier.of("pencil", random), ScramVerifier.of("pencil", random));
    }

    @Test
    void decoysAreStableForANameAndFitNothing() {
        byte[] secret = {1, 2, 3};
        ScramVerifier decoy = ScramVerifier.decoy("nobody", secret);
        assertArrayEquals(decoy.salt(), ScramVerifier.decoy("nobody", secret).salt());
        assertFalse(java.util.Arrays.equals(
                decoy.salt(), ScramVerifier.decoy("other", secret).salt()));
        assertEquals(ScramVerifier.ITERATIONS, decoy.iterations());
        assertFalse(decoy.matches(""));
        assertFalse(decoy.matches("pencil"));
    }

    @Test
    void tellsNothingInLogs() {
        assertEquals("ScramVerifier[...]", PENCIL.toString());
    }
}
