package org.pillarbox.protocol.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramProof;

/** With the conversation that RFC 7677 §3 gives as its example. */
@Tag("SRV-072")
@Tag("SRV-134")
class ScramExchangeTest {
    private static final String CLIENT_NONCE = "rOprNGfwEbeRWgbNEkqO";
    private static final String SERVER_NONCE = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private static final String CLIENT_FIRST = "n,,n=user,r=" + CLIENT_NONCE;
    private static final String SERVER_FIRST =
            "r=" + CLIENT_NONCE + SERVER_NONCE + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    private static final String FINAL_WITHOUT_PROOF = "c=biws,r=" + CLIENT_NONCE + SERVER_NONCE;
    private static final String PROOF = ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
    private static final String SERVER_SIGNATURE = "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    private final RecordingLogins logins = new RecordingLogins();
    private final SaslExchange exchange = new ScramExchange(logins, RecordingLogins.PEER, SERVER_NONCE);

    @BeforeEach
    void theUserOfTheExample() {
        logins.scramChallenge = new ScramChallenge(Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);
        logins.serverSignature = Base64.getDecoder().decode(SERVER_SIGNATURE);
    }

    @Test
    void speaksTheExampleOfRfc7677() {
        assertEquals(SERVER_FIRST, challenge(begin(CLIENT_FIRST)));
        assertEquals("v=" + SERVER_SIGNATURE, challenge(respond(FINAL_WITHOUT_PROOF + PROOF)));
        assertEquals(new SaslStep.Done(new LoginOutcome.Granted("ann")), exchange.respond(new byte[0]));
    }

    @Test
    void handsTheAuthMessageToTheListener() {
        begin(CLIENT_FIRST);
        respond(FINAL_WITHOUT_PROOF + PROOF);

        assertEquals("user", logins.asked.get(0));
        ScramProof proof = assertInstanceOf(ScramProof.class, logins.asked.get(1));
        assertEquals("user", proof.userName());
        assertEquals("", proof.authorizationId());
        assertEquals("n=user,r=" + CLIENT_NONCE + "," + SERVER_FIRST + "," + FINAL_WITHOUT_PROOF, proof.authMessage());
        assertEquals(32, proof.clientProof().length);
    }

    @Test
    void asksWithAnEmptyChallengeWhenNothingCameWithTheCommand() {
        assertEquals("", challenge(exchange.start(Optional.empty())));
        assertEquals(SERVER_FIRST, challenge(respond(CLIENT_FIRST)));
    }

    @Test
    void undoesTheEscapesOfNameAndAuthorizationIdentity() {
        begin("y,a=the=2Cboss,n=a=3Db=2Cc,r=abc");
        respond("c=" + base64("y,a=the=2Cboss,") + ",r=abc" + SERVER_NONCE + PROOF);

        ScramProof proof = assertInstanceOf(ScramProof.class, logins.asked.get(1));
        assertEquals("a=b,c", proof.userName());
        assertEquals("the,boss", proof.authorizationId());
    }

    @Test
    void passesOverOptionalExtensions() {
        assertInstanceOf(SaslStep.Challenge.class, begin(CLIENT_FIRST + ",x=1,y=2"));
        assertInstanceOf(SaslStep.Challenge.class, respond(FINAL_WITHOUT_PROOF + ",x=1" + PROOF));
        assertTrue(assertInstanceOf(ScramProof.class, logins.asked.get(1))
                .authMessage()
                .endsWith(SERVER_NONCE + ",x=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n",
                "n,",
                "n,,",
                "n,,n=user",
                "n,,n=,r=abc",
                "n,,n=user,r=",
                "n,,n=us=er,r=abc",
                "n,,n=us=2cer,r=abc",
                "n,,n=user,r=a b",
                "n,,r=abc,n=user",
                "n,,m=ext,n=user,r=abc",
                "x,,n=user,r=abc",
                "N,,n=user,r=abc",
                "p=tls-unique,,n=user,r=abc",
                "n,bob,n=user,r=abc",
                "n,a=,n=user,r=abc",
                "n,,n=us\ner,r=abc"
            })
    void refusesAFirstMessageThatIsNotOfItsForm(String message) {
        assertInstanceOf(SaslStep.Malformed.class, begin(message));
        assertTrue(logins.asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "c=biws",
                "c=biws,r=abc",
                "c=biws,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                "c=biws,r=abc,p=",
                "c=biws,r=abc,p=AAAA",
                "c=biws,r=abc,p=*",
                "c=!,r=abc,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
            })
    void refusesALastMessageThatIsNotOfItsForm(String message) {
        begin(CLIENT_FIRST);

        assertInstanceOf(SaslStep.Malformed.class, respond(message));
        assertEquals(1, logins.asked.size());
    }

    @Test
    void deniesANonceOfAnotherConversation() {
        begin(CLIENT_FIRST);

        assertDeniedUnasked(respond("c=biws,r=" + CLIENT_NONCE + "other" + PROOF));
    }

    @Test
    void deniesAHeaderThatWasChangedOnTheWay() {
        begin("y,,n=user,r=" + CLIENT_NONCE);

        assertDeniedUnasked(respond(FINAL_WITHOUT_PROOF + PROOF));
    }

    @Test
    void saysDeniedWithoutASignature() {
        logins.answer = new LoginOutcome.Denied();
        begin(CLIENT_FIRST);

        assertEquals(new SaslStep.Done(new LoginOutcome.Denied()), respond(FINAL_WITHOUT_PROOF + PROOF));
    }

    @Test
    void wantsAnEmptyAnswerToTheSignature() {
        begin(CLIENT_FIRST);
        respond(FINAL_WITHOUT_PROOF + PROOF);

        assertInstanceOf(SaslStep.Malformed.class, respond("x"));
    }

    @Test
    void makesAnotherNonceForEachExchange() {
        assertNotEquals(challenge(fresh()), challenge(fresh()));
    }

    private SaslStep fresh() {
        return SaslExchanges.begin(Mechanism.SCRAM_SHA_256, logins, RecordingLogins.PEER, "mail.example")
                .start(Optional.of(CLIENT_FIRST.getBytes(UTF_8)));
    }

    private SaslStep begin(String message) {
        return exchange.start(Optional.of(message.getBytes(UTF_8)));
    }

    private SaslStep respond(String message) {
        return exchange.respond(message.getBytes(UTF_8));
    }

    private void assertDeniedUnasked(SaslStep step) {
        assertEquals(new SaslStep.Done(new LoginOutcome.Denied()), step);
        assertEquals(1, logins.asked.size());
    }

    private static String challenge(SaslStep step) {
        return new String(assertInstanceOf(SaslStep.Challenge.class, step).text(), UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
