package org.pillarbox.certificates;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pillarbox.settings.InvalidSetting;

/**
 * What was found about a key and certificates that somebody gave: they can be kept, perhaps with something to say about them.
 *
 * @param kept put in order
 * @param notes in words for the administrator
 */
public record Judgement(KeptCertificate kept, List<String> notes) {
    private static final String FIELD = "file";
    /** NIST SP 800-57 part 1, table 2: fewer give less than 112 bits. */
    private static final int LEAST_RSA_BITS = 2048;

    private static final int LEAST_EC_BITS = 256;
    private static final String SERVER_USE = "1.3.6.1.5.5.7.3.1";
    private static final String ANY_USE = "2.5.29.37.0";

    public Judgement {
        notes = List.copyOf(notes);
    }

    /**
     * Judges.
     *
     * @throws InvalidSetting in words for the administrator, when they cannot be used
     */
    public static Judgement of(OfferedCertificate offered, Instant now) {
        List<String> notes = new ArrayList<>();
        X509Certificate own = offered.certificates().stream()
                .filter(each -> isPair(offered.key(), each.getPublicKey()))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        FIELD, "The key does not belong to the certificate: it is the key of another one"));
        List<X509Certificate> chain = chain(own, offered.certificates());
        noteOrder(offered.certificates(), chain, notes);
        checkDates(own, now, notes);
        chain.stream()
                .skip(1)
                .filter(issuer -> issuer.getNotAfter().toInstant().isBefore(now))
                .forEach(issuer -> notes.add("The certificate of the issuer \""
                        + CertificateFacts.issuer(own) + "\" ended on "
                        + day(issuer.getNotAfter().toInstant())
                        + ": get the new one from there."));
        chain.forEach(Judgement::checkStrength);
        noteIssuer(chain, notes);
        noteUse(own, notes);
        return new Judgement(new KeptCertificate(offered.key(), chain), notes);
    }

    /** From the own certificate to its issuers, as far as they are there; the root is left to the clients, who have it. */
    private static List<X509Certificate> chain(X509Certificate own, List<X509Certificate> all) {
        List<X509Certificate> chain = new ArrayList<>(List.of(own));
        Set<X509Certificate> seen = new HashSet<>(chain);
        X509Certificate last = own;
        while (!CertificateFacts.isSelfSigned(last)) {
            X509Certificate issued = last;
            List<X509Certificate> issuers = all.stream()
                    .filter(each -> !seen.contains(each) && isIssuer(each, issued))
                    .toList();
            if (issuers.isEmpty()) {
                return chain;
            }
            last = issuers.get(0);
            seen.add(last);
            if (!CertificateFacts.isSelfSigned(last)) {
                chain.add(last);
            }
        }
        return chain;
    }

    private static boolean isIssuer(X509Certificate issuer, X509Certificate issued) {
        if (!issued.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            issued.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException ofTheSameName) {
            return false;
        }
    }

    private static void noteOrder(List<X509Certificate> given, List<X509Certificate> chain, List<String> notes) {
        List<X509Certificate> inGivenOrder =
                given.stream().filter(chain::contains).distinct().toList();
        if (!inGivenOrder.equals(chain)) {
            notes.add("The certificates were in the wrong order; it was put right.");
        }
        long others = given.stream()
                .filter(each -> !chain.contains(each) && !CertificateFacts.isSelfSigned(each))
                .count();
        if (others > 0) {
            notes.add(
                    others == 1
                            ? "One certificate does not belong to the others, and was left out."
                            : others + " certificates do not belong to the others, and were left out.");
        }
    }

    private static void checkDates(X509Certificate own, Instant now, List<String> notes) {
        if (own.getNotAfter().toInstant().isBefore(now)) {
            throw new InvalidSetting(
                    FIELD,
                    "The certificate ended on " + day(own.getNotAfter().toInstant())
                            + "; the one in use stays. Ask its issuer for a new one");
        }
        if (own.getNotBefore().toInstant().isAfter(now)) {
            notes.add("It is valid only from " + day(own.getNotBefore().toInstant())
                    + ": until then programs will not trust it. Is this server's clock right?");
        }
    }

    private static void checkStrength(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw new InvalidSetting(
                    FIELD,
                    "The key is too weak: RSA with " + rsa.getModulus().bitLength() + " bits. Use at least "
                            + LEAST_RSA_BITS);
        }
        if (certificate.getPublicKey() instanceof ECPublicKey ec
                && ec.getParams().getOrder().bitLength() < LEAST_EC_BITS) {
            throw new InvalidSetting(
                    FIELD,
                    "The key is too weak: a curve of "
                            + ec.getParams().getOrder().bitLength() + " bits. Use at least " + LEAST_EC_BITS);
        }
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        if (signature.startsWith("MD") || signature.startsWith("SHA1") || signature.startsWith("SHA-1")) {
            throw new InvalidSetting(
                    FIELD,
                    "The certificate is signed with " + certificate.getSigAlgName()
                            + ", which can be forged and is trusted by no program any more");
        }
    }

    private static void noteIssuer(List<X509Certificate> chain, List<String> notes) {
        X509Certificate own = chain.get(0);
        if (CertificateFacts.isSelfSigned(own)) {
            notes.add("It is self-signed: programs ask their users before they trust it.");
        } else if (chain.size() == 1) {
            notes.add("The certificate of its issuer \"" + CertificateFacts.issuer(own)
                    + "\" is not among the files. Many programs will not trust it without; add it to the file if the issuer"
                    + " gave you one.");
        }
    }

    private static void noteUse(X509Certificate own, List<String> notes) {
        try {
            List<String> uses = own.getExtendedKeyUsage();
            if (uses != null && !uses.contains(SERVER_USE) && !uses.contains(ANY_USE)) {
                notes.add("It was not issued for servers, so programs may refuse it.");
            }
            if (own.getSubjectAlternativeNames() == null) {
                notes.add(
                        "It names no host in the way that programs look for (subjectAltName), so they may refuse it.");
            }
        } catch (CertificateParsingException e) {
            notes.add("Its names cannot be read, so programs may refuse it.");
        }
    }

    private static boolean isPair(PrivateKey key, PublicKey candidate) {
        try {
            Signature signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        case "EdDSA", "Ed25519" -> "EdDSA";
                        default ->
                            throw new InvalidSetting(
                                    "keyFile",
                                    "Keys of the kind " + key.getAlgorithm() + " cannot be used; take RSA or EC");
                    });
            byte[] sample = candidate.getEncoded();
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(candidate);
            signature.update(sample);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException ofAnotherKind) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new InvalidSetting("keyFile", "This key cannot be used here");
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }
}
