package org.pillarbox.filter.authenticity.dkim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.filter.authenticity.KnownNames;
import org.pillarbox.filter.authenticity.Result;

class DkimTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    /** RFC 8463, appendix A. */
    private static final String RFC_8463 =
            """
            DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=brisbane; t=1528637909; h=from : to :
             subject : date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
             Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
             d=football.example.com; i=@football.example.com;
             q=dns/txt; s=test; t=1528637909; h=from : to : subject :
             date : message-id : from : subject : date;
             bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
             b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
             DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
             dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
            From: Joe SixPack <joe@football.example.com>
            To: Suzie Q <suzie@shopping.example.net>
            Subject: Is dinner ready?
            Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
            Message-ID: <20030712040037.46341.5F8J@football.example.com>

            Hi.

            We lost the game.  Are you hungry yet?

            Joe.
            """;

    private static final String RFC_8463_KEYS =
            """
            brisbane._domainkey.football.example.com TXT v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            test._domainkey.football.example.com TXT v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB
            """;

    /** RFC 6376, appendix A.2. */
    private static final String RFC_6376 =
            """
            DKIM-Signature: v=1; a=rsa-sha256; s=brisbane; d=example.com;
                  c=simple/simple; q=dns/txt; i=joe@football.example.com;
                  h=Received : From : To : Subject : Date : Message-ID;
                  bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
                  b=AuUoFEfDxTDkHlLXSZEpZj79LICEps6eda7W3deTVFOk4yAUoqOB
                    4nujc7YopdG5dWLSdNg6xNAZpOPr+kHxt1IrE+NahM6L/LbvaHut
                    KVdkLLkpVaVVQPzeRDI009SO2Il5Lu7rDNH6mZckBdrIx0orEtZV
                    4bmp/YzhwvcubU4=;
            Received: from client1.football.example.com  [192.0.2.1]
                  by submitserver.example.com with SUBMISSION;
                  Fri, 11 Jul 2003 21:01:54 -0700 (PDT)
            From: Joe SixPack <joe@football.example.com>
            To: Suzie Q <suzie@shopping.example.net>
            Subject: Is dinner ready?
            Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
            Message-ID: <20030712040037.46341.5F8J@football.example.com>

            Hi.

            We lost the game. Are you hungry yet?

            Joe.
            """;

    private static final String RFC_6376_KEYS =
            "brisbane._domainkey.example.com TXT v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB";

    private static final String LETTER =
            """
            From: Ann <ann@example.com>
            To: bob@elsewhere.example
            Subject:  What   is  new?
            Date: Mon, 23 Nov 2026 05:00:00 +0000
            Received: from nowhere

            Hello Bob,\s\s

            how  are\tyou?


            """;

    private final KnownNames dns = KnownNames.of("");

    @Test
    void verifiesTheExampleOfRfc8463() {
        List<DkimOutcome> outcomes = check(RFC_8463, KnownNames.of(RFC_8463_KEYS));
        assertEquals(List.of(Result.PASS, Result.PASS), results(outcomes), outcomes.toString());
        assertEquals("football.example.com", outcomes.get(0).domain());
        assertEquals("ed25519-sha256", outcomes.get(0).algorithm());
        assertEquals("/gCrinpc", outcomes.get(0).begin());
    }

    @Test
    void verifiesTheExampleOfRfc6376() {
        List<DkimOutcome> outcomes = check(RFC_6376, KnownNames.of(RFC_6376_KEYS));
        assertEquals(List.of(Result.PASS), results(outcomes), outcomes.toString());
    }

    @Test
    void noticesAChangedTextAndAChangedSubject() {
        KnownNames keys = KnownNames.of(RFC_8463_KEYS);
        assertEquals(List.of(Result.FAIL, Result.FAIL), results(check(RFC_8463.replace("hungry", "thirsty"), keys)));
        assertEquals(List.of(Result.FAIL, Result.FAIL), results(check(RFC_8463.replace("dinner", "lunch"), keys)));
        String second = RFC_8463.replace("Subject: Is", "Subject: Another\nSubject: Is");
        assertEquals(List.of(Result.FAIL, Result.FAIL), results(check(second, keys)));
    }

    @Test
    void doesNotMindHowLinesAreFoldedWhereTheSignatureIsRelaxed() {
        String folded = RFC_8463.replace("Subject: Is dinner ready?", "SUBJECT :   Is\n\t dinner\tready?  ")
                .replace("Joe.\n", "Joe. \n\n\n\n");
        assertEquals(List.of(Result.PASS, Result.PASS), results(check(folded, KnownNames.of(RFC_8463_KEYS))));
    }

    /** RFC 6376 §3.4.5. */
    @Test
    void bringsHeaderAndTextIntoTheFormsOfRfc6376() {
        RawHeader header = RawHeader.parse(bytes("A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n"), 20);
        assertEquals(
                List.of("a:X\r\n", "b:Y Z\r\n"),
                header.fields().stream().map(Canonicalization.RELAXED::field).toList());
        assertEquals(
                List.of("A: X\r\n", "B : Y\t\r\n\tZ  \r\n"),
                header.fields().stream().map(Canonicalization.SIMPLE::field).toList());
        String text = " C \r\nD \t E\r\n\r\n\r\n";
        assertEquals(hash(" C\r\nD E\r\n"), hash(Canonicalization.RELAXED, text));
        assertEquals(hash(" C \r\nD \t E\r\n"), hash(Canonicalization.SIMPLE, text));
    }

    /** RFC 6376 §3.4.3, §3.4.4. */
    @Test
    void knowsTheHashOfNoText() {
        assertEquals("frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=", hash(Canonicalization.SIMPLE, ""));
        assertEquals("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", hash(Canonicalization.RELAXED, ""));
        assertEquals(hash(Canonicalization.SIMPLE, ""), hash(Canonicalization.SIMPLE, "\r\n\r\n"));
        assertEquals(hash(Canonicalization.RELAXED, ""), hash(Canonicalization.RELAXED, " \t\r\n\r\n \r\n"));
        assertEquals(hash("a\r\n"), hash(Canonicalization.RELAXED, "a"));
    }

    @Test
    void doesNotMindHowTheMessageIsCutIntoChunks() {
        byte[] message = bytes(RFC_8463.replace("\n", "\r\n"));
        for (int size : new int[] {1, 2, 3, 7, 64, 1000}) {
            IncomingSignatures signatures = new IncomingSignatures();
            for (int at = 0; at < message.length; at += size) {
                signatures.write(ByteBuffer.wrap(message, at, Math.min(size, message.length - at)));
            }
            assertEquals(
                    List.of(Result.PASS, Result.PASS),
                    results(signatures.check(KnownNames.of(RFC_8463_KEYS), NOW)),
                    "chunks of " + size);
        }
    }

    @ParameterizedTest
    @CsvSource({"RSA, RSA, 2048", "ED25519, Ed25519, 255"})
    void verifiesWhatItSigned(Algorithm algorithm, String kind, int size) throws Exception {
        SigningKey key = key(algorithm, kind, size);
        String signed = sign(LETTER, key);
        List<DkimOutcome> outcomes = check(signed, dns);
        assertEquals(List.of(Result.PASS), results(outcomes), outcomes + signed);
        assertTrue(signed.lines().allMatch(line -> line.length() <= 78), signed);
        assertEquals(List.of(Result.FAIL), results(check("Subject: another\n" + signed, dns)));
        assertEquals(List.of(Result.FAIL), results(check("From: eve@example.com\n" + signed, dns)));
        assertEquals(List.of(Result.FAIL), results(check(signed + "more\n", dns)));
        assertEquals(List.of(Result.PASS), results(check("Received: from us\n" + signed + "\n\n", dns)));
    }

    /** Fault A20. */
    @Test
    void looksAtTenSignaturesOfAThousand() throws Exception {
        SigningKey key = key(Algorithm.RSA, "RSA", 1024);
        String signature = sign(LETTER, key).substring(0, sign(LETTER, key).indexOf("From: Ann"));
        String message =
                "DKIM-Signature: nonsense\n" + signature.repeat(300) + "DKIM-Signature: no\n".repeat(700) + LETTER;
        List<DkimOutcome> outcomes = assertTimeout(Duration.ofSeconds(5), () -> check(message, dns));
        assertEquals(IncomingSignatures.MOST, outcomes.size());
        assertEquals(IncomingSignatures.MOST - 1, dns.asked());
    }

    /** Fault A20. */
    @Test
    void acceptsNoSignatureUnderAPartOfTheMessage() throws Exception {
        SigningKey key = key(Algorithm.ED25519, "Ed25519", 255);
        String none = changed(sign(LETTER, key), "c=relaxed/relaxed", "c=relaxed/relaxed; l=0");
        assertEquals(List.of(Result.POLICY), results(check(none, dns)));
        assertEquals(0, dns.asked());
    }

    /** Fault A20. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            x=1528637910; | h=  | FAIL
            i=@evil.example; | h= | PERMERROR
            | h=To:  | PERMERROR
            v=2; | h= | PERMERROR
            l=-1; | h= | PERMERROR
            """)
    void refusesWhatMakesNoSense(String more, String names, Result expected) {
        String head = RFC_8463.replace("h=from : to", (more == null ? "" : more) + " " + names + "from : to");
        String without = names.startsWith("h=To") ? head.replace("from", "sender") : head;
        List<DkimOutcome> outcomes = check(without, KnownNames.of(RFC_8463_KEYS));
        assertEquals(expected, outcomes.get(0).result(), outcomes.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            v=DKIM1; k=ed25519; p=                                                 | PERMERROR
            v=DKIM2; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=     | PERMERROR
            k=ed25519; v=DKIM1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=     | PERMERROR
            k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=              | PASS
            k=rsa; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=                  | PERMERROR
            k=ed25519; h=sha1; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=      | PERMERROR
            k=ed25519; s=chat; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=      | PERMERROR
            k=ed25519; t=y:s; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=       | PASS
            k=ed25519; p=!                                                         | PERMERROR
            k=ed25519; p=AAAA                                                      | PERMERROR
            nothing                                                                | PERMERROR
            k=ed25519; p=22qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=              | FAIL
            """)
    void readsKeysAsTheyArePublished(String record, Result expected) {
        KnownNames keys = KnownNames.of("").add("brisbane._domainkey.football.example.com", "TXT", record);
        assertEquals(expected, check(RFC_8463, keys).get(0).result());
    }

    @Test
    void saysThatAKeyIsMissingOrCannotBeAskedFor() {
        assertEquals(List.of(Result.PERMERROR, Result.PERMERROR), results(check(RFC_8463, KnownNames.of(""))));
        KnownNames slow = KnownNames.of("brisbane._domainkey.football.example.com TIMEOUT");
        assertEquals(Result.TEMPERROR, check(RFC_8463, slow).get(0).result());
        KnownNames twice = KnownNames.of(RFC_8463_KEYS + RFC_8463_KEYS);
        assertEquals(Result.PERMERROR, check(RFC_8463, twice).get(0).result());
    }

    /** RFC 8301 §3.2 and fault A20: neither a weak key nor one that takes long to reckon with. */
    @ParameterizedTest
    @CsvSource({"512, false", "1023, false", "1024, true", "4096, true", "4097, false", "16000, false"})
    void acceptsKeysOfTheSizesThatAreNeitherTooSmallNorTooLarge(int bits, boolean good) throws Exception {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).setBit(0);
        byte[] key = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65537)))
                .getEncoded();
        String record = "p=" + Base64.getEncoder().encodeToString(key);
        if (good) {
            assertEquals(bits, KeyRecord.parse(record).bits());
        } else {
            assertEquals(
                    Result.POLICY,
                    assertThrows(InvalidSignature.class, () -> KeyRecord.parse(record))
                            .result());
        }
    }

    @Test
    void readsBareRsaKeys() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        byte[] info = pair.getPublic().getEncoded();
        byte[] bare = Arrays.copyOfRange(info, 24, info.length);
        KeyRecord record = KeyRecord.parse("p=" + Base64.getEncoder().encodeToString(bare));
        assertEquals(pair.getPublic(), record.key());
    }

    /** The key of RFC 8463, appendix A.2. */
    @Test
    void signsAsRfc8463Does() throws Exception {
        byte[] seed = Base64.getDecoder().decode("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=");
        byte[] der = HexFormat.of()
                .parseHex("302e020100300506032b657004220420" + HexFormat.of().formatHex(seed));
        SigningKey key = new SigningKey(
                "football.example.com",
                "brisbane",
                Algorithm.ED25519,
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
        String letter = RFC_8463.substring(RFC_8463.indexOf("From:"));
        String signed = sign(letter, key);
        assertTrue(signed.contains("bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;"), signed);
        assertEquals(List.of(Result.PASS), results(check(signed, KnownNames.of(RFC_8463_KEYS))));
    }

    @Test
    void namesTheOneDomainOfTheAuthors() throws IOException {
        assertEquals(Optional.of("example.com"), domain("From: ann@EXAMPLE.com\n\n"));
        assertEquals(Optional.of("example.com"), domain("From: a@example.com,\n b@example.com\n\nText\n"));
        assertEquals(Optional.empty(), domain("From: a@example.com, b@example.net\n\n"));
        assertEquals(Optional.empty(), domain("From: a@example.com\nFrom: a@example.com\n\n"));
        assertEquals(Optional.empty(), domain("Subject: none\n\n"));
        assertEquals(Optional.of("example.com"), domain("From: ann@example.com"));
    }

    /** Broken mail of any kind gives a result, and no exception. */
    @Test
    void livesWithAnyBytes() {
        Random random = new Random(8463);
        byte[] good = bytes(RFC_8463.replace("\n", "\r\n"));
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = good.clone();
            for (int k = 0; k < 1 + i % 20; k++) {
                bytes[random.nextInt(i % 2 == 0 ? bytes.length : 700)] = (byte) random.nextInt(256);
            }
            IncomingSignatures signatures = new IncomingSignatures();
            signatures.write(ByteBuffer.wrap(bytes));
            assertTrue(signatures.check(KnownNames.of(RFC_8463_KEYS), NOW).size() <= IncomingSignatures.MOST);
            signatures.from();
        }
    }

    @Test
    void takesNoSignatureInAHeaderThatIsTooLong() {
        String longer = RFC_8463.replace("Date: ", "X-Long: " + "x".repeat(300_000) + "\nDate: ");
        assertEquals(List.of(Result.PERMERROR), results(check(longer, KnownNames.of(RFC_8463_KEYS))));
    }

    private SigningKey key(Algorithm algorithm, String kind, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(size);
        KeyPair pair = generator.generateKeyPair();
        byte[] published = algorithm == Algorithm.RSA
                ? pair.getPublic().getEncoded()
                : Der.ed25519Bytes(pair.getPublic().getEncoded());
        dns.add(
                "sel._domainkey.example.com",
                "TXT",
                "v=DKIM1; k=" + algorithm.keyType() + "; p="
                        + Base64.getEncoder().encodeToString(published));
        return new SigningKey("example.com", "sel", algorithm, pair.getPrivate());
    }

    private static Optional<String> domain(String message) throws IOException {
        return MessageSigner.read(new ByteContent(bytes(message.replace("\n", "\r\n"))), domain -> true)
                .flatMap(MessageSigner::domain);
    }

    private static MessageSigner signer(String message) throws IOException {
        return MessageSigner.read(new ByteContent(bytes(message.replace("\n", "\r\n"))), domain -> true)
                .orElseThrow();
    }

    private static String sign(String message, SigningKey key) throws IOException, GeneralSecurityException {
        return signer(message).sign(key, NOW).replace("\r\n", "\n") + message;
    }

    private static String changed(String message, String from, String to) {
        String changed = message.replace(from, to);
        assertTrue(!changed.equals(message), message);
        return changed;
    }

    private static List<DkimOutcome> check(String message, KnownNames keys) {
        IncomingSignatures signatures = new IncomingSignatures();
        signatures.write(ByteBuffer.wrap(bytes(message.replace("\n", "\r\n"))));
        return signatures.check(keys, NOW);
    }

    private static List<Result> results(List<DkimOutcome> outcomes) {
        return outcomes.stream().map(DkimOutcome::result).toList();
    }

    private static String hash(Canonicalization form, String text) {
        BodyDigest digest = new BodyDigest(form);
        digest.update(bytes(text), 0, text.length());
        return Base64.getEncoder().encodeToString(digest.end());
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(BodyDigest.sha256().digest(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
