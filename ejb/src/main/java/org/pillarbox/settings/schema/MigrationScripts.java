package org.pillarbox.settings.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The migration scripts for one kind of database, as {@code list.txt} names them. */
final class MigrationScripts implements ResourceProvider {
    private static final String ROOT = "db/migration/";
    private static final String COMMON = "common/";

    private final List<LoadableResource> scripts;

    MigrationScripts(DatabaseKind kind) {
        scripts = text(ROOT + "list.txt")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(COMMON) || line.startsWith(kind.folder() + "/"))
                .<LoadableResource>map(path -> new MigrationScript(path, text(ROOT + path)))
                .toList();
    }

    @Override
    public LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static String text(String path) {
        try (InputStream in = MigrationScripts.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
