package org.pillarbox.certificates.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.net.IDN;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.pillarbox.certificates.KeptCertificate;

/** Makes a key and a certificate for it, signed by the key itself: EC P-256. */
public final class SelfSignedCertificate {
    /** Ten years: nobody replaces it before it is needed. */
    private static final Duration LONG = Duration.ofDays(3652);

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    /** A common name has no more (RFC 5280, upper bound of X.520). */
    private static final int MAX_COMMON_NAME = 64;

    private final List<String> hostNames;
    private final List<String> addresses;
    private final Duration valid;

    /**
     * For these names and IP addresses, for ten years.
     *
     * @param hostNames at least one; the first is the subject
     */
    public SelfSignedCertificate(List<String> hostNames, List<String> addresses) {
        this(hostNames, addresses, LONG);
    }

    /**
     * For these names and IP addresses.
     *
     * @param hostNames where there are none, the first address is the subject
     * @param valid from now on
     */
    public SelfSignedCertificate(List<String> hostNames, List<String> addresses, Duration valid) {
        this.hostNames = List.copyOf(hostNames);
        this.addresses = List.copyOf(addresses);
        this.valid = valid;
    }

    /**
     * The key and the certificate.
     *
     * @throws GeneralSecurityException when this Java cannot do it
     */
    public KeptCertificate make(Instant now) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        return new KeptCertificate(pair.getPrivate(), List.of(certificate(pair, now)));
    }

    private X509Certificate certificate(KeyPair pair, Instant now) throws GeneralSecurityException, IOException {
        X500Name subject = subject();
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(CLOCKS_DIFFER)),
                Date.from(now.plus(valid)),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private X500Name subject() {
        String first = hostNames.isEmpty() ? addresses.get(0) : hostNames.get(0);
        String name = first.length() > MAX_COMMON_NAME ? first.substring(0, MAX_COMMON_NAME) : first;
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }

    private GeneralNames alternativeNames() {
        List<GeneralName> names = new ArrayList<>();
        hostNames.forEach(
                name -> names.add(new GeneralName(GeneralName.dNSName, IDN.toASCII(name, IDN.ALLOW_UNASSIGNED))));
        addresses.forEach(address -> names.add(new GeneralName(GeneralName.iPAddress, address)));
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }
}
