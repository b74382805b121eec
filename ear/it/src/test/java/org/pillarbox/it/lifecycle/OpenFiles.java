package org.pillarbox.it.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a process has open, as Linux tells it. */
final class OpenFiles {
    private static final int WRITE_FLAGS = 3;

    private OpenFiles() {}

    /** Files that it may write to. */
    static List<Path> writtenBy(long pid) {
        return descriptors(pid)
                .filter(descriptor -> isWritable(pid, descriptor))
                .flatMap(descriptor -> target(descriptor).stream())
                .filter(target -> target.startsWith("/") && !target.startsWith("/dev/"))
                .map(Path::of)
                .toList();
    }

    /** The inodes of its sockets. */
    static List<String> sockets(long pid) {
        return descriptors(pid)
                .flatMap(descriptor -> target(descriptor).stream())
                .filter(target -> target.startsWith("socket:["))
                .map(target -> target.substring("socket:[".length(), target.length() - 1))
                .toList();
    }

    private static Stream<Path> descriptors(long pid) {
        try (Stream<Path> all = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return all.toList().stream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Optional<String> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException closedMeanwhile) {
            return Optional.empty();
        }
    }

    private static boolean isWritable(long pid, Path descriptor) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/fdinfo/" + descriptor.getFileName())).stream()
                    .filter(line -> line.startsWith("flags:"))
                    .anyMatch(line -> (Integer.parseInt(line.substring(6).trim(), 8) & WRITE_FLAGS) != 0);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
