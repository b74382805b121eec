package org.pillarbox.autoresponse.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.autoresponse.AnswerFiles;
import org.pillarbox.directory.UserName;

/** The files that one answer takes in. What cannot be read is left out and noted. Used once. */
final class FilesOfUser {
    private static final int MOST_FILES = 50;

    private final AnswerFiles files;
    private final UserName user;
    private final boolean byAdministrator;
    private final List<String> missing = new ArrayList<>();
    private int taken;

    FilesOfUser(AnswerFiles files, UserName user, boolean byAdministrator) {
        this.files = files;
        this.user = user;
        this.byAdministrator = byAdministrator;
    }

    /** The text of a file as it is now. */
    Optional<String> included(String name) {
        Optional<Path> file = find(name);
        try {
            return file.isPresent() ? Optional.of(AnswerFiles.text(file.get())) : Optional.empty();
        } catch (IOException e) {
            missing.add(name);
            return Optional.empty();
        }
    }

    /** Those of the files that can be attached, together at most {@link AnswerFiles#MOST_ATTACHED} bytes. */
    List<Attachment> attached(List<String> names) {
        List<Attachment> found = new ArrayList<>();
        long bytes = 0;
        for (String name : names) {
            Optional<Path> file = find(name);
            if (file.isPresent()) {
                long size = size(file.get());
                if (size < 0 || bytes + size > AnswerFiles.MOST_ATTACHED) {
                    missing.add(name);
                } else {
                    bytes += size;
                    found.add(new Attachment(file.get(), size));
                }
            }
        }
        return found;
    }

    /** In the order in which they were asked for. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    private Optional<Path> find(String name) {
        Optional<Path> file = ++taken > MOST_FILES ? Optional.empty() : files.find(user, byAdministrator, name);
        if (file.isEmpty()) {
            missing.add(name);
        }
        return file;
    }

    private static long size(Path file) {
        try {
            return Files.isReadable(file) ? Files.size(file) : -1;
        } catch (IOException unreadable) {
            return -1;
        }
    }
}
