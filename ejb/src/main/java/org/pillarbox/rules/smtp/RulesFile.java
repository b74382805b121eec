package org.pillarbox.rules.smtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The file {@code SMTPRULES.TXT} of the data directory, which programs and people may change from outside. A mark beside it says which
 * text was last written or taken over here, so that only a change by somebody else counts as one, also after a restart. Thread safe.
 */
public final class RulesFile {
    /** The largest file, in bytes. */
    static final int LARGEST = 8_000_000;

    private static final String OTHERS = "SMTPRULES.OLD";
    private static final Charset OLD_EDITORS = StandardCharsets.ISO_8859_1;

    private final Path file;
    private final Path mark;

    /** The file, and where to remember what it was. */
    public RulesFile(Path file, Path mark) {
        this.file = file;
        this.mark = mark;
    }

    /** Changes whenever the file does; costs one look at the directory. Empty while there is none. */
    String stamp() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime().toInstant() + " " + now.size() + " " + now.fileKey();
        } catch (IOException none) {
            return "";
        }
    }

    /**
     * What somebody else has written into the file; empty where nobody has, or there is no file.
     *
     * @throws IOException when it cannot be read
     */
    Optional<String> changed() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("it has more than " + LARGEST + " bytes");
        }
        String text = text(Files.readAllBytes(file));
        return sum(text).equals(remembered()) ? Optional.empty() : Optional.of(text);
    }

    /** Remembers that this text of the file is in force now. */
    synchronized void taken(String text) throws IOException {
        Files.createDirectories(mark.getParent());
        replace(mark, sum(text));
    }

    /**
     * Makes the file say so, unless it does; without a file and without rules none is made. What somebody else has written into it in the
     * meantime is kept beside it.
     */
    synchronized void write(String text) throws IOException {
        Optional<String> others = changed().filter(found -> !found.equals(text));
        if (others.isPresent()) {
            replace(file.resolveSibling(OTHERS), others.get());
        }
        if (Files.isRegularFile(file) ? !text.equals(text(Files.readAllBytes(file))) : !text.isEmpty()) {
            replace(file, text);
        }
        taken(text);
    }

    private static void replace(Path to, String text) throws IOException {
        Path beside = to.resolveSibling(to.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String remembered() {
        try {
            return Files.readString(mark).strip();
        } catch (IOException never) {
            return "";
        }
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException old) {
            text = new String(bytes, OLD_EDITORS);
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String sum(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
