package org.pillarbox.directory.external.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The same against OpenLDAP's own server. Skipped where it is not installed; a CI run must have it. */
class SlapdTest implements LdapDirectoryContract {
    private static final Path SLAPD = Path.of("/usr/sbin/slapd");

    private static final String CONFIGURATION =
            """
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/nis.schema
            include /etc/ldap/schema/inetorgperson.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            pidfile DIR/slapd.pid
            TLSCertificateFile DIR/certificate.pem
            TLSCertificateKeyFile DIR/key.pem
            TLSVerifyClient never
            sizelimit 500
            database mdb
            maxsize 104857600
            suffix "dc=firm,dc=example"
            directory DIR/db
            dbnosync
            limits dn.exact="cn=reader,dc=firm,dc=example" size.prtotal=unlimited
            access to attrs=userPassword by anonymous auth by * none
            access to * by dn.exact="cn=reader,dc=firm,dc=example" read by * none
            """;

    @TempDir
    private static Path folder;

    private static Process slapd;
    private static String certificate;
    private static int port;
    private static int securePort;

    @BeforeAll
    static void start() throws Exception {
        String reason = "slapd is not installed (Debian: apt install slapd)";
        if (System.getenv("CI") != null) {
            assertNull(Files.isExecutable(SLAPD) ? null : reason, "a CI run must have it: .ci/run installs it");
        }
        assumeTrue(Files.isExecutable(SLAPD), reason);
        KeyStore identity = FirmData.identity("localhost");
        certificate = FirmData.certificate(identity);
        Files.writeString(folder.resolve("certificate.pem"), certificate);
        byte[] key = keyWithItsPublicHalf(identity);
        Files.writeString(folder.resolve("key.pem"), FirmData.pem("PRIVATE KEY", key));
        Files.createDirectory(folder.resolve("db"));
        Files.writeString(folder.resolve("slapd.conf"), CONFIGURATION.replace("DIR", folder.toString()));
        Files.writeString(folder.resolve("firm.ldif"), FirmData.ldif(1_234));
        assertEquals(
                0,
                run("-Tadd", "-q", "-l", folder.resolve("firm.ldif").toString()).waitFor(),
                SlapdTest::said);
        port = freePort();
        securePort = freePort();
        slapd = run("-h", "ldap://127.0.0.1:" + port + "/ ldaps://127.0.0.1:" + securePort + "/", "-d", "config");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !slapd.isAlive() || isOpen(port) && isOpen(securePort));
        assertTrue(slapd.isAlive(), SlapdTest::said);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (slapd != null) {
            slapd.destroyForcibly().waitFor();
        }
    }

    /** GnuTLS wants both halves in the private key's file (RFC 5915 §3); Java writes one. */
    private static byte[] keyWithItsPublicHalf(KeyStore identity) throws GeneralSecurityException, IOException {
        PrivateKeyInfo key = PrivateKeyInfo.getInstance(
                identity.getKey(FirmData.ALIAS, FirmData.STORE_PASSWORD).getEncoded());
        PublicKey other = identity.getCertificate(FirmData.ALIAS).getPublicKey();
        ASN1BitString half =
                SubjectPublicKeyInfo.getInstance(other.getEncoded()).getPublicKeyData();
        ECPrivateKey both = new ECPrivateKey(
                256, ECPrivateKey.getInstance(key.parsePrivateKey()).getKey(), half, null);
        return new PrivateKeyInfo(key.getPrivateKeyAlgorithm(), both).getEncoded();
    }

    /** The program is server and tool in one, by its first argument. */
    private static Process run(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(SLAPD.toString()));
        boolean tool = arguments[0].startsWith("-T");
        if (tool) {
            command.add(arguments[0]);
        }
        command.addAll(List.of("-f", folder.resolve("slapd.conf").toString()));
        command.addAll(List.of(arguments).subList(tool ? 1 : 0, arguments.length));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("slapd.out").toFile())
                .start();
    }

    private static String said() {
        try {
            return Files.readString(folder.resolve("slapd.out"));
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String url() {
        return "ldap://localhost:" + port;
    }

    @Override
    public String secureUrl() {
        return "ldaps://localhost:" + securePort;
    }

    @Override
    public String certificate() {
        return certificate;
    }
}
