package org.pillarbox.it.server;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.pillarbox.it.testing.AccountsServlet;

/** The provisioned server once more, so that the build's is untouched. */
final class TestHome {
    private TestHome() {}

    /** With {@code org.pillarbox.it.testing}, for the shared server. */
    static Path withTesting() throws IOException {
        return withTesting("server");
    }

    /** With {@code org.pillarbox.it.testing}, in a directory of this name. */
    static Path withTesting(String name) throws IOException {
        Path built = Build.server();
        Path home = Build.target().resolve(name);
        delete(home);
        Files.createDirectories(home);
        for (String shared : List.of("modules", "standalone", "jboss-modules.jar")) {
            Files.createSymbolicLink(home.resolve(shared), built.resolve(shared));
        }
        copy(built.resolve("bin"), home.resolve("bin"));
        copy(built.resolve("app"), home.resolve("app"));
        addTesting(home.resolve("app/pillarbox.ear/pillarbox-web.war"));
        return home;
    }

    private static void addTesting(Path web) throws IOException {
        Path jar = Files.createTempFile("testing", ".jar");
        ShrinkWrap.create(JavaArchive.class)
                .addPackage(AccountsServlet.class.getPackage())
                .as(ZipExporter.class)
                .exportTo(jar.toFile(), true);
        try (FileSystem war = FileSystems.newFileSystem(web)) {
            Files.copy(jar, war.getPath("WEB-INF/lib/testing.jar"));
        }
        Files.delete(jar);
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
