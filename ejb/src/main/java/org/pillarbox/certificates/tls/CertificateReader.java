package org.pillarbox.certificates.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.pillarbox.certificates.CertificateUpload;
import org.pillarbox.certificates.OfferedCertificate;
import org.pillarbox.settings.InvalidSetting;

/**
 * Reads what an administrator uploads: PEM with certificates and key in one file or two (RFC 7468; keys as PKCS#8, PKCS#1 or
 * SEC 1, encrypted or not), a DER certificate with its key beside it, or PKCS#12 (RFC 7292).
 */
public final class CertificateReader {
    private static final int MOST_CERTIFICATES = 30;
    private static final String FILE = "file";
    private static final String KEY_FILE = "keyFile";
    private static final String PEM_MARK = "-----BEGIN ";
    private static final String NO_KEY =
            "There is no key in it. Choose the file with the private key as well, the one that was made with the request";

    /**
     * Reads; nothing is judged yet.
     *
     * @throws InvalidSetting in words for the administrator
     */
    public OfferedCertificate read(CertificateUpload upload) {
        requireSize(FILE, upload.file());
        requireSize(KEY_FILE, upload.keyFile());
        if (upload.file().length == 0) {
            throw new InvalidSetting(FILE, "Choose a file");
        }
        Optional<char[]> phrase = Optional.of(upload.passPhrase().toCharArray()).filter(chars -> chars.length > 0);
        if (isPem(upload.file())) {
            return pem(upload, phrase);
        }
        return certificate(upload.file())
                .map(only -> new OfferedCertificate(key(upload.keyFile(), phrase), List.of(only)))
                .orElseGet(() -> pkcs12(upload.file(), phrase));
    }

    private static void requireSize(String field, byte[] bytes) {
        if (bytes.length > CertificateUpload.MOST_BYTES) {
            throw new InvalidSetting(
                    field,
                    "The file is larger than " + CertificateUpload.MOST_BYTES / 1024 + " kB: this is no certificate");
        }
    }

    private static boolean isPem(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM_MARK);
    }

    private OfferedCertificate pem(CertificateUpload upload, Optional<char[]> phrase) {
        List<X509Certificate> certificates = new ArrayList<>();
        List<PrivateKey> keys = new ArrayList<>();
        for (Object object : objects(FILE, upload.file())) {
            if (object instanceof X509CertificateHolder holder) {
                certificates.add(certificate(encoded(holder))
                        .orElseThrow(() -> new InvalidSetting(FILE, "One of the certificates cannot be read")));
            } else {
                PrivateKeys.of(object, phrase).ifPresent(keys::add);
            }
        }
        if (certificates.isEmpty()) {
            throw new InvalidSetting(FILE, "There is no certificate in this file");
        }
        return new OfferedCertificate(
                keys.isEmpty() || upload.keyFile().length > 0 ? key(upload.keyFile(), phrase) : keys.get(0),
                certificates);
    }

    private static byte[] encoded(X509CertificateHolder holder) {
        try {
            return holder.getEncoded();
        } catch (IOException e) {
            throw new InvalidSetting(FILE, "One of the certificates cannot be read");
        }
    }

    private static PrivateKey key(byte[] file, Optional<char[]> phrase) {
        if (file.length == 0) {
            throw new InvalidSetting(KEY_FILE, NO_KEY);
        }
        if (!isPem(file)) {
            return PrivateKeys.ofDer(file, phrase)
                    .orElseThrow(() -> new InvalidSetting(KEY_FILE, "There is no private key in this file"));
        }
        return objects(KEY_FILE, file).stream()
                .flatMap(object -> PrivateKeys.of(object, phrase).stream())
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(KEY_FILE, "There is no private key in this file"));
    }

    private static List<Object> objects(String field, byte[] file) {
        List<Object> objects = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(new String(file, StandardCharsets.ISO_8859_1)))) {
            Object next = parser.readObject();
            while (next != null) {
                if (objects.size() == MOST_CERTIFICATES) {
                    throw new InvalidSetting(field, "There are more than " + MOST_CERTIFICATES + " parts in this file");
                }
                objects.add(next);
                next = parser.readObject();
            }
            return objects;
        } catch (InvalidSetting refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) { // the parser throws many kinds at what is broken
            throw new InvalidSetting(field, "The file is damaged: a part between BEGIN and END cannot be read");
        }
    }

    private static Optional<X509Certificate> certificate(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException noneOfThese) {
            return Optional.empty();
        }
    }

    private static OfferedCertificate pkcs12(byte[] file, Optional<char[]> phrase) {
        char[] password = phrase.orElse(new char[0]);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            List<X509Certificate> certificates = new ArrayList<>();
            List<PrivateKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    keys.add(key);
                }
                Certificate[] chain = store.getCertificateChain(alias);
                for (Certificate each : chain == null ? new Certificate[] {store.getCertificate(alias)} : chain) {
                    if (each instanceof X509Certificate x509 && certificates.size() < MOST_CERTIFICATES) {
                        certificates.add(x509);
                    }
                }
            }
            if (keys.isEmpty() || certificates.isEmpty()) {
                throw new InvalidSetting(FILE, "There is no key with a certificate in this PKCS#12 file");
            }
            return new OfferedCertificate(keys.get(0), certificates);
        } catch (UnrecoverableKeyException e) {
            throw wrong(phrase);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw wrong(phrase);
            }
            throw new InvalidSetting(FILE, "The file is neither PEM nor PKCS#12 (.pem, .crt, .p12, .pfx)");
        } catch (GeneralSecurityException | RuntimeException e) {
            if (e instanceof InvalidSetting refusal) {
                throw refusal;
            }
            throw new InvalidSetting(FILE, "The PKCS#12 file cannot be read");
        }
    }

    private static InvalidSetting wrong(Optional<char[]> phrase) {
        return PrivateKeys.notOpened(phrase);
    }
}
