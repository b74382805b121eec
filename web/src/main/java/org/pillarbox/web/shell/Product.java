package org.pillarbox.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The product's name and version. */
@Named
@ApplicationScoped
public class Product {
    private final String version = read();

    /** The name. */
    public String getName() {
        return "Pillarbox";
    }

    /** The version as built. */
    public String getVersion() {
        return version;
    }

    private static String read() {
        try (InputStream in = Product.class.getResourceAsStream("/org/pillarbox/web/product.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
