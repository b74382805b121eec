package org.pillarbox.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this build, as Maven wrote it into the archive. */
public final class ProductVersion {
    private static final String FILE = "META-INF/maven/org.pillarbox/pillarbox-ejb/pom.properties";
    private static final String VERSION = read();

    private ProductVersion() {}

    /** Such as {@code 1.0.0}; {@code unknown} outside of an archive. */
    public static String get() {
        return VERSION;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = ProductVersion.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException unreadable) {
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }
}
