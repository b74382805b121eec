package org.pillarbox.autoresponse.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.secret.OwnerOnly;

/**
 * The files of one run in {@code housekeeper}: the control file {@code ar<id>.dat}, the incoming message {@code R<id>.dat}, and what the
 * program writes. It is users' mail, so nobody but the server's own account may enter the folder. They go with the run; those that are kept for a diagnosis bear other names (manual 4.2.3.2.2.7).
 */
final class RunFiles implements AutoCloseable {
    private static final String FOLDER = "housekeeper";
    private static final int CHUNK = 1 << 16;

    private final Path data;
    private final Path folder;
    private final String name =
            UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);

    RunFiles(Path data) throws IOException {
        this.data = data;
        this.folder = OwnerOnly.directory(data.resolve(FOLDER));
    }

    /** Deletes what a process that was killed has left behind. */
    static void clean(Path data) throws IOException {
        Path folder = data.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "{ar*,R*}.{dat,out,err}")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    Path control() {
        return folder.resolve("ar" + name + ".dat");
    }

    Path input() {
        return folder.resolve("R" + name + ".dat");
    }

    Path output() {
        return folder.resolve("ar" + name + ".out");
    }

    Path errors() {
        return folder.resolve("ar" + name + ".err");
    }

    /** Writes the incoming message and the control file, whose fifth line names the former's file. */
    void write(Content message, Map<String, String> variables) throws IOException {
        try (FileChannel out = FileChannel.open(input(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            long position = 0;
            int read;
            while ((read = message.read(position, chunk)) > 0) {
                position += read;
                chunk.flip();
                while (chunk.hasRemaining()) {
                    out.write(chunk);
                }
                chunk.clear();
            }
            if (position != message.size()) {
                throw new IOException("the message ends after " + position + " of " + message.size() + " bytes");
            }
        }
        List<String> lines = List.of(
                variables.get("REPLY-TO"),
                variables.get("ORIGINATOR"),
                variables.get("MAILBOX"),
                variables.get("SUBJECT"),
                input().getFileName().toString(),
                variables.get("MAILBOXDIR"));
        Files.write(control(), lines, StandardCharsets.UTF_8);
    }

    /** Keeps the files of this run, those of the last one's output in the place of an earlier one's. */
    void keep() throws IOException {
        show(output(), data.resolve("AUTORESPONSE.TXT"));
        show(errors(), data.resolve("AUTORESPONSE.CTL"));
        copy(control(), folder.resolve("DR" + name + ".DAT"));
        copy(input(), folder.resolve("D" + name + ".DAT"));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Outside of the folder the file itself must be closed to others. */
    private static void show(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            OwnerOnly.write(to, Files.readAllBytes(from));
        }
    }

    @Override
    public void close() {
        try {
            for (Path file : List.of(control(), input(), output(), errors())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a program cannot be deleted", e);
        }
    }
}
