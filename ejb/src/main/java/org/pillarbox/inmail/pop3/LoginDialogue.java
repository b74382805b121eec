package org.pillarbox.inmail.pop3;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;

/** Logs in, in the one way that was chosen. */
final class LoginDialogue {
    /** The time stamp of a greeting (RFC 1939 §7): a message id. */
    private static final Pattern STAMP =
            Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]+@[\\x21-\\x3b\\x3d\\x3f-\\x7e]+>");

    private static final String HIDDEN = " ****";

    private final Dialogue dialogue;

    LoginDialogue(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    void run(Account login, String greeting) throws Pop3Failure {
        if (login.secret().isEmpty()) {
            throw Pop3Failure.of(Kind.LOGIN, "There is no password for this account");
        }
        try {
            switch (login.method()) {
                case PLAIN -> password(login);
                case APOP -> apop(login, greeting);
                case CRAM_MD5 -> cramMd5(login);
                case NTLM -> ntlm(login);
                case XOAUTH2 -> xoauth2(login);
            }
        } catch (GeneralSecurityException missing) {
            throw Pop3Failure.of(Kind.LOGIN, "This log-in is not possible here: " + missing.getMessage());
        }
    }

    private void password(Account login) throws Pop3Failure {
        // Answers are read one byte to a character.
        dialogue.hide(new String(bytes(login.secret()), StandardCharsets.ISO_8859_1));
        dialogue.must("USER " + login.user(), "USER " + login.user(), Kind.LOGIN);
        dialogue.must("PASS " + login.secret(), "PASS" + HIDDEN, Kind.LOGIN);
    }

    private void apop(Account login, String greeting) throws Pop3Failure, GeneralSecurityException {
        Matcher stamp = STAMP.matcher(greeting);
        if (!stamp.find()) {
            throw Pop3Failure.of(Kind.LOGIN, "The server's greeting has no time stamp, so it knows no log-in by APOP");
        }
        byte[] digest = MessageDigest.getInstance("MD5").digest(bytes(stamp.group() + login.secret()));
        String command = "APOP " + login.user();
        dialogue.must(command + " " + HexFormat.of().formatHex(digest), command + HIDDEN, Kind.LOGIN);
    }

    private void cramMd5(Account login) throws Pop3Failure, GeneralSecurityException {
        byte[] challenge = decoded(dialogue.challenge("AUTH CRAM-MD5", "AUTH CRAM-MD5"));
        Mac mac = Mac.getInstance("HmacMD5");
        mac.init(new SecretKeySpec(bytes(login.secret()), "HmacMD5"));
        String answer = login.user() + " " + HexFormat.of().formatHex(mac.doFinal(challenge));
        dialogue.must(coded(bytes(answer)), "AUTH CRAM-MD5" + HIDDEN, Kind.LOGIN);
    }

    /** Servers ask for the first message, since POP3 had no room for it on the line of AUTH when this was made. */
    private void ntlm(Account login) throws Pop3Failure, GeneralSecurityException {
        Ntlm ntlm = Ntlm.of(login.user(), login.secret());
        dialogue.challenge("AUTH NTLM", "AUTH NTLM");
        byte[] challenge = decoded(dialogue.challenge(coded(ntlm.negotiate()), "AUTH NTLM" + HIDDEN));
        dialogue.must(coded(ntlm.authenticate(challenge)), "AUTH NTLM" + HIDDEN, Kind.LOGIN);
    }

    /** A refusal comes as a challenge with words, and as an error only when that was answered. */
    private void xoauth2(Account login) throws Pop3Failure {
        String answer = "user=" + login.user() + "\1auth=Bearer " + login.secret() + "\1\1";
        dialogue.hide(coded(bytes(answer)));
        dialogue.challenge("AUTH XOAUTH2", "AUTH XOAUTH2");
        dialogue.say(coded(bytes(answer)), "AUTH XOAUTH2" + HIDDEN);
        Dialogue.Answer end = dialogue.answerOrChallenge("AUTH XOAUTH2" + HIDDEN);
        if (!end.positive()) {
            throw Pop3Failure.refused(Kind.LOGIN, end.words(), "AUTH XOAUTH2" + HIDDEN);
        }
    }

    private static byte[] decoded(String challenge) throws Pop3Failure {
        try {
            return Base64.getDecoder().decode(challenge);
        } catch (IllegalArgumentException garbage) {
            throw Pop3Failure.of(Kind.DISORDER, "The server's challenge cannot be read");
        }
    }

    private static String coded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
