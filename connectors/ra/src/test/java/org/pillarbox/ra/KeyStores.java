package org.pillarbox.ra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.api.control.TlsMaterial;

/** Makes key stores with the JDK's own tool. */
public final class KeyStores {
    public static final String PASSWORD = "only for tests";

    private KeyStores() {}

    public static TlsMaterial selfSigned(Path directory, String name, String... more)
            throws IOException, InterruptedException {
        Path file = directory.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-alias",
                "mail",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        command.addAll(List.of(more));
        Process tool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createTempFile(directory, "keytool", ".log").toFile())
                .start();
        if (tool.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        return new TlsMaterial(file, PASSWORD);
    }
}
