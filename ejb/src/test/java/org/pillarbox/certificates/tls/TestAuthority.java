package org.pillarbox.certificates.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates as an authority would, with a root and an issuer below it. */
public final class TestAuthority {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Instant now;
    private final KeyPair rootKey = pair("EC", 256);
    private final KeyPair issuerKey = pair("EC", 256);
    private final X509Certificate root;
    private final X509Certificate issuer;

    public TestAuthority(Instant now) {
        this.now = now;
        root = sign("CN=Test Root", rootKey.getPublic(), "CN=Test Root", rootKey, end(YEAR), "SHA256withECDSA", true);
        issuer = sign(
                "CN=Test Issuer", issuerKey.getPublic(), "CN=Test Root", rootKey, end(YEAR), "SHA256withECDSA", true);
    }

    public X509Certificate root() {
        return root;
    }

    public X509Certificate issuer() {
        return issuer;
    }

    /** One that is valid for that long from now on. */
    public X509Certificate issue(PublicKey key, Duration valid, String... names) {
        return issueSigned(key, valid, "SHA256withECDSA", names);
    }

    X509Certificate issueSigned(PublicKey key, Duration valid, String signature, String... names) {
        return sign("CN=" + names[0], key, "CN=Test Issuer", issuerKey, end(valid), signature, false, names);
    }

    static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant end(Duration valid) {
        return now.plus(valid);
    }

    private X509Certificate sign(
            String subject,
            PublicKey key,
            String by,
            KeyPair signer,
            Instant end,
            String algorithm,
            boolean authority,
            String... names) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name(by),
                    new BigInteger(100, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(now.minus(YEAR)),
                    Date.from(end),
                    new X500Name(subject),
                    key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (names.length > 0) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(Arrays.stream(names)
                                .map(name -> new GeneralName(GeneralName.dNSName, name))
                                .toArray(GeneralName[]::new)));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PEM of keys and certificates, in this order. */
    public static byte[] pem(Object... objects) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                writer.writeObject(object instanceof ECPrivateKey key ? new JcaPKCS8Generator(key, null) : object);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
