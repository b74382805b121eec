package org.pillarbox.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.pillarbox.it.testing.AccountsServlet;

/** The provisioned server once more, so that the build's is untouched. */
final class TestHome {
    private static final String MODULE =
            "<module><web><web-uri>testing.war</web-uri><context-root>/testing</context-root></web></module>";

    private TestHome() {}

    /** With {@code org.pillarbox.it.testing}, for the shared server. */
    static Path withTesting() throws IOException {
        Path built = Build.server();
        Path home = Build.target().resolve("server");
        delete(home);
        Files.createDirectories(home);
        for (String shared : List.of("modules", "standalone", "jboss-modules.jar")) {
            Files.createSymbolicLink(home.resolve(shared), built.resolve(shared));
        }
        copy(built.resolve("bin"), home.resolve("bin"));
        copy(built.resolve("app"), home.resolve("app"));
        Path application = home.resolve("app/pillarbox.ear");
        Path descriptor = application.resolve("META-INF/application.xml");
        String modules = Files.readString(descriptor);
        Files.writeString(descriptor, modules.replaceFirst("(?s)</module>(?!.*</module>)", "</module>" + MODULE));
        ShrinkWrap.create(WebArchive.class, "testing.war")
                .addPackage(AccountsServlet.class.getPackage())
                .addAsWebInfResource(new StringAsset("<beans/>"), "beans.xml")
                .as(ZipExporter.class)
                .exportTo(application.resolve("testing.war").toFile());
        return home;
    }

    /** The command line alone. */
    static Path commandLineTo(Path home) throws IOException {
        Files.createDirectories(home.resolve("app"));
        for (String part : List.of("bin", "systemd", "app/VERSION")) {
            copy(Build.server().resolve(part), home.resolve(part));
        }
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Deletes a tree; links are deleted, not followed. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
