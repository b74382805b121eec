package org.pillarbox.certificates.tls;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.pillarbox.settings.InvalidSetting;

/** Private keys in the forms that programs write. */
final class PrivateKeys {
    private static final String KEY_FILE = "keyFile";
    private static final String PASS_PHRASE = "passPhrase";
    /** OpenSSL writes 2,048, careful people a million; what takes longer is an attempt to keep the server busy. */
    private static final int MOST_ITERATIONS = 10_000_000;

    /** Not registered with Java: it is used here and nowhere else. */
    private static final Provider CIPHERS = new BouncyCastleProvider();

    private PrivateKeys() {}

    /** The key that a part of a PEM file is; empty when it is no key. */
    static Optional<PrivateKey> of(Object part, Optional<char[]> phrase) {
        if (part instanceof PEMKeyPair plain) {
            return Optional.of(key(plain.getPrivateKeyInfo()));
        }
        if (part instanceof PrivateKeyInfo plain) {
            return Optional.of(key(plain));
        }
        if (part instanceof PEMEncryptedKeyPair encrypted) {
            return Optional.of(key(opened(encrypted, phrase)));
        }
        if (part instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
            return Optional.of(key(opened(encrypted, phrase)));
        }
        return Optional.empty();
    }

    /** The key in a binary file; empty when it is none. */
    static Optional<PrivateKey> ofDer(byte[] file, Optional<char[]> phrase) {
        try {
            return Optional.of(key(PrivateKeyInfo.getInstance(file)));
        } catch (IllegalArgumentException | NoSuchElementException notPlain) {
            try {
                return of(new PKCS8EncryptedPrivateKeyInfo(file), phrase);
            } catch (IOException | NoSuchElementException noKey) {
                return Optional.empty();
            }
        }
    }

    /** What is said when the phrase does not fit. */
    static InvalidSetting notOpened(Optional<char[]> phrase) {
        return new InvalidSetting(
                PASS_PHRASE,
                phrase.isPresent()
                        ? "The key cannot be opened with this pass phrase"
                        : "The key is encrypted: type its pass phrase");
    }

    private static PrivateKeyInfo opened(PEMEncryptedKeyPair encrypted, Optional<char[]> phrase) {
        char[] given = phrase.orElseThrow(() -> notOpened(phrase));
        try {
            return encrypted
                    .decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                            .setProvider(CIPHERS)
                            .build(given))
                    .getPrivateKeyInfo();
        } catch (IOException | RuntimeException e) {
            throw notOpened(phrase);
        }
    }

    private static PrivateKeyInfo opened(PKCS8EncryptedPrivateKeyInfo encrypted, Optional<char[]> phrase) {
        char[] given = phrase.orElseThrow(() -> notOpened(phrase));
        requirePatience(encrypted.getEncryptionAlgorithm());
        try {
            return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(CIPHERS)
                    .build(given));
        } catch (PKCSException | OperatorCreationException | RuntimeException e) {
            throw notOpened(phrase);
        }
    }

    private static void requirePatience(AlgorithmIdentifier algorithm) {
        if (!PKCSObjectIdentifiers.id_PBES2.equals(algorithm.getAlgorithm())) {
            return;
        }
        var derivation = PBES2Parameters.getInstance(algorithm.getParameters()).getKeyDerivationFunc();
        boolean usual = PKCSObjectIdentifiers.id_PBKDF2.equals(derivation.getAlgorithm());
        if (!usual
                || PBKDF2Params.getInstance(derivation.getParameters())
                                .getIterationCount()
                                .bitLength()
                        > Integer.SIZE - Integer.numberOfLeadingZeros(MOST_ITERATIONS)) {
            throw new InvalidSetting(KEY_FILE, "The key is encrypted in a way that is not supported; use PBKDF2");
        }
    }

    private static PrivateKey key(PrivateKeyInfo info) {
        ASN1ObjectIdentifier kind = info.getPrivateKeyAlgorithm().getAlgorithm();
        String algorithm = algorithm(kind);
        try {
            KeySpec spec = algorithm.equals("EC") ? ofCurve(info) : new PKCS8EncodedKeySpec(info.getEncoded());
            return KeyFactory.getInstance(algorithm).generatePrivate(spec);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new InvalidSetting(KEY_FILE, "The private key is damaged, or of a kind that this Java does not know");
        }
    }

    /** Java 17 stumbles over the curve and the public key that other programs write into the key. */
    private static KeySpec ofCurve(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        if (info.getPrivateKeyAlgorithm().getParameters() == null) {
            throw new InvalidSetting(KEY_FILE, "The private key does not say to which curve it belongs");
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(
                info.getPrivateKeyAlgorithm().getParameters().toASN1Primitive().getEncoded());
        return new ECPrivateKeySpec(
                ECPrivateKey.getInstance(info.parsePrivateKey()).getKey(),
                curve.getParameterSpec(ECParameterSpec.class));
    }

    private static String algorithm(ASN1ObjectIdentifier kind) {
        if (kind.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return "RSA";
        }
        if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return "EC";
        }
        if (kind.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return "Ed25519";
        }
        throw new InvalidSetting(KEY_FILE, "Keys of this kind cannot be used; take RSA or EC");
    }
}
