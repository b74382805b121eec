package org.pillarbox.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The pages of the guide that were packed with the console. */
@ApplicationScoped
public class Guide {
    private static final String FOLDER = "/WEB-INF/guide/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    @Inject
    ServletContext files;

    private final Map<String, GuidePage> pages = new ConcurrentHashMap<>();

    /** A page by its file's name without ending. */
    public Optional<GuidePage> page(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(pages.computeIfAbsent(name, this::read));
    }

    /** All pages but the index, by title. */
    public List<GuidePage> all() {
        Set<String> paths = files.getResourcePaths(FOLDER);
        return (paths == null ? Set.<String>of() : paths)
                .stream()
                        .map(path -> path.substring(FOLDER.length()).replaceFirst("\\.md$", ""))
                        .filter(name -> !name.equals("index"))
                        .flatMap(name -> page(name).stream())
                        .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                        .toList();
    }

    private GuidePage read(String name) {
        try (InputStream in = files.getResourceAsStream(FOLDER + name + ".md")) {
            return in == null ? null : GuidePage.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
