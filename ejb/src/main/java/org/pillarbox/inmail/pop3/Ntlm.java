package org.pillarbox.inmail.pop3;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;

/** The three messages of NTLM version 2 ([MS-NLMP]); older versions, which can be broken, are not spoken. */
final class Ntlm {
    private static final byte[] SIGNATURE = {'N', 'T', 'L', 'M', 'S', 'S', 'P', 0};
    private static final int UNICODE = 0x1;
    private static final int REQUEST_TARGET = 0x4;
    private static final int NTLM = 0x200;
    private static final int ALWAYS_SIGN = 0x8000;
    private static final int EXTENDED_SECURITY = 0x80000;
    private static final int TARGET_INFO = 0x800000;
    private static final int FLAGS = UNICODE | REQUEST_TARGET | NTLM | ALWAYS_SIGN | EXTENDED_SECURITY;
    private static final int HEADER = 64;

    /** AvId of the server's time, with which the answer goes better than with ours ([MS-NLMP] §3.1.5.1.2). */
    private static final int AV_TIMESTAMP = 7;

    private static final long SECONDS_FROM_1601 = 11_644_473_600L;

    private final String user;
    private final String domain;
    private final String password;
    private final byte[] clientChallenge;
    private final Clock clock;

    Ntlm(String user, String domain, String password, byte[] clientChallenge, Clock clock) {
        this.user = user;
        this.domain = domain;
        this.password = password;
        this.clientChallenge = clientChallenge.clone();
        this.clock = clock;
    }

    /** For a user who may be written {@code DOMAIN\\name}. */
    static Ntlm of(String user, String password) {
        int at = user.indexOf('\\');
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return at < 0
                ? new Ntlm(user, "", password, random, Clock.systemUTC())
                : new Ntlm(user.substring(at + 1), user.substring(0, at), password, random, Clock.systemUTC());
    }

    /** The first message: what we can. */
    byte[] negotiate() {
        return little(32).put(SIGNATURE).putInt(1).putInt(FLAGS).array();
    }

    /** The third message, in answer to the server's challenge. */
    byte[] authenticate(byte[] challenge) throws Pop3Failure, GeneralSecurityException {
        ByteBuffer second = ByteBuffer.wrap(challenge).order(ByteOrder.LITTLE_ENDIAN);
        if (challenge.length < 32 || !Arrays.equals(Arrays.copyOf(challenge, 8), SIGNATURE) || second.getInt(8) != 2) {
            throw Pop3Failure.of(Kind.DISORDER, "The server's challenge is none of NTLM");
        }
        int flags = second.getInt(20);
        byte[] serverChallenge = Arrays.copyOfRange(challenge, 24, 32);
        byte[] info = (flags & TARGET_INFO) != 0 && challenge.length >= 48 ? field(second, 40) : new byte[0];
        byte[] proof = ntResponse(serverChallenge, info);
        byte[] lm = hasTimestamp(info) ? new byte[24] : lmResponse(serverChallenge);
        return third(flags & (FLAGS | TARGET_INFO), lm, proof);
    }

    /** What a field of the message points at. */
    private static byte[] field(ByteBuffer message, int at) throws Pop3Failure {
        int length = message.getShort(at) & 0xffff;
        long offset = message.getInt(at + 4) & 0xffffffffL;
        if (offset + length > message.capacity()) {
            throw Pop3Failure.of(Kind.DISORDER, "The server's challenge is cut");
        }
        return Arrays.copyOfRange(message.array(), (int) offset, (int) offset + length);
    }

    private byte[] key() throws GeneralSecurityException {
        byte[] hash = Md4.digest(password.getBytes(StandardCharsets.UTF_16LE));
        return hmac(hash, (user.toUpperCase(Locale.ROOT) + domain).getBytes(StandardCharsets.UTF_16LE));
    }

    byte[] ntResponse(byte[] serverChallenge, byte[] info) throws GeneralSecurityException {
        byte[] blob = little(28 + info.length + 4)
                .putInt(0x0101)
                .putInt(0)
                .putLong(time(info))
                .put(clientChallenge)
                .putInt(0)
                .put(info)
                .putInt(0)
                .array();
        return joined(hmac(key(), joined(serverChallenge, blob)), blob);
    }

    byte[] lmResponse(byte[] serverChallenge) throws GeneralSecurityException {
        return joined(hmac(key(), joined(serverChallenge, clientChallenge)), clientChallenge);
    }

    /** In tenths of microseconds since 1601. */
    private long time(byte[] info) {
        int at = find(info, AV_TIMESTAMP);
        return at < 0
                ? (clock.instant().getEpochSecond() + SECONDS_FROM_1601) * 10_000_000L
                : ByteBuffer.wrap(info).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
    }

    private static boolean hasTimestamp(byte[] info) {
        return find(info, AV_TIMESTAMP) >= 0;
    }

    /** Where the value of eight bytes stands; negative when it is not there. */
    private static int find(byte[] info, int id) {
        ByteBuffer pairs = ByteBuffer.wrap(info).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + 4 <= info.length) {
            int length = pairs.getShort(at + 2) & 0xffff;
            if (pairs.getShort(at) == id && length == 8 && at + 12 <= info.length) {
                return at + 4;
            }
            at += 4 + length;
        }
        return -1;
    }

    private byte[] third(int flags, byte[] lm, byte[] nt) {
        byte[] to = domain.getBytes(StandardCharsets.UTF_16LE);
        byte[] name = user.getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer out = little(HEADER + to.length + name.length + lm.length + nt.length);
        out.put(SIGNATURE).putInt(3);
        int at = HEADER + to.length + name.length;
        pointer(out, lm.length, at);
        pointer(out, nt.length, at + lm.length);
        pointer(out, to.length, HEADER);
        pointer(out, name.length, HEADER + to.length);
        pointer(out, 0, HEADER);
        pointer(out, 0, HEADER);
        return out.putInt(flags | UNICODE).put(to).put(name).put(lm).put(nt).array();
    }

    private static void pointer(ByteBuffer out, int length, int offset) {
        out.putShort((short) length).putShort((short) length).putInt(offset);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacMD5");
        mac.init(new SecretKeySpec(key, "HmacMD5"));
        return mac.doFinal(text);
    }
}
