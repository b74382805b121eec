package org.pillarbox.web.admin.info;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.pillarbox.monitor.ServerStatus;

/** What runs here, on what, and under which licences. */
@Named
@RequestScoped
public class AboutView {
    private static final List<Part> PARTS = List.of(
            new Part("WildFly", "Apache-2.0, LGPL-2.1", "https://www.wildfly.org/"),
            new Part("Hibernate ORM", "LGPL-2.1", "https://hibernate.org/"),
            new Part("Netty", "Apache-2.0", "https://netty.io/"),
            new Part("H2 Database", "MPL-2.0 or EPL-1.0", "https://www.h2database.com/"),
            new Part("PostgreSQL JDBC Driver", "BSD-2-Clause", "https://jdbc.postgresql.org/"),
            new Part("Flyway", "Apache-2.0", "https://github.com/flyway/flyway"),
            new Part("LuaJ", "MIT", "https://sourceforge.net/projects/luaj/"),
            new Part("Apache James Mime4J", "Apache-2.0", "https://james.apache.org/mime4j/"),
            new Part("Bouncy Castle", "MIT", "https://www.bouncycastle.org/"),
            new Part("PrimeFaces, PrimeIcons", "MIT", "https://www.primefaces.org/"),
            new Part("commonmark-java", "BSD-2-Clause", "https://github.com/commonmark/commonmark-java"));

    @Inject
    ServerStatus server;

    public List<Part> getParts() {
        return PARTS;
    }

    public Instant getStarted() {
        return server.dashboard().started();
    }

    public String getJava() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.version");
    }

    public String getSystem() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch");
    }

    /** A library with its licence. */
    public record Part(String name, String licence, String address) {}
}
