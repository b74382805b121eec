package org.pillarbox.autoresponse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.pillarbox.directory.UserName;

/**
 * The files that answers may hold: below the user's own folder, and below the common folder where an administrator wrote the text. No
 * link leads out of them.
 */
public final class AnswerFiles {
    /** The largest file that is put into a text, in bytes. */
    public static final int MOST_INCLUDED = 512 * 1024;

    /** The largest file that is attached, in bytes. */
    public static final long MOST_ATTACHED = 20L * 1024 * 1024;

    private final Path data;

    /** Below the data directory. */
    public AnswerFiles(Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    /**
     * The user's own folder: {@code users/<name in lower case>}, with {@code %2e} for a first period, so that no name leads elsewhere. It
     * need not be there.
     */
    public Path userFolder(UserName user) {
        String name = user.key();
        return data.resolve("users").resolve(name.startsWith(".") ? "%2e" + name.substring(1) : name);
    }

    /** The folder of all texts that administrators write: {@code autoresponse}. It need not be there. */
    public Path commonFolder() {
        return data.resolve("autoresponse");
    }

    /** Makes the folders into which an administrator puts files for a user. */
    public void prepare(UserName user) throws IOException {
        Files.createDirectories(userFolder(user));
        Files.createDirectories(commonFolder());
    }

    /**
     * The file of this name: a name is looked for in the user's folder first, then in the common one; a whole path must lie below one of
     * them. Empty where there is none that may be read.
     */
    public Optional<Path> find(UserName user, boolean byAdministrator, String name) {
        Stream<Path> folders =
                byAdministrator ? Stream.of(userFolder(user), commonFolder()) : Stream.of(userFolder(user));
        return folders.flatMap(folder -> below(folder, name).stream()).findFirst();
    }

    private static Optional<Path> below(Path folder, String name) {
        try {
            Path named = folder.resolve(name).normalize();
            if (!named.startsWith(folder)) {
                return Optional.empty();
            }
            // A link on the way may lead anywhere; what it leads to counts.
            Path real = named.toRealPath();
            boolean inside = real.startsWith(folder.toRealPath());
            return inside && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(real)
                    : Optional.empty();
        } catch (InvalidPathException | IOException notThere) {
            return Optional.empty();
        }
    }

    /**
     * The text in a file: UTF-8, or ISO 8859-1 where it cannot be that. Lines end with a line feed only.
     *
     * @throws IOException when it cannot be read, or is larger than {@link #MOST_INCLUDED}
     */
    public static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(MOST_INCLUDED + 1);
        }
        if (bytes.length > MOST_INCLUDED) {
            throw new IOException("it is larger than " + MOST_INCLUDED / 1024 + " kB");
        }
        String text = decoded(bytes).replace("\r\n", "\n").replace('\r', '\n');
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
