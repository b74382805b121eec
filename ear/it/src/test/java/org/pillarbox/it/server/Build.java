package org.pillarbox.it.server;

import java.nio.file.Path;

/** Where the build has put things; the paths come from the pom. */
public final class Build {
    private Build() {}

    /** The top of the source tree. */
    public static Path project() {
        return path("pillarbox.project");
    }

    /** The provisioned server. */
    public static Path server() {
        return path("pillarbox.home");
    }

    /** Where this module may write. */
    public static Path target() {
        return path("pillarbox.target");
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("The build sets -D" + property + "; run these tests by Maven");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
