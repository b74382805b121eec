package org.pillarbox.routing.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.settings.InvalidSetting;

/**
 * Facade for administrators: mappings (manual chapter 5, 4.2.3.5). Changes hold for the next recipient and are
 * audited; while Message Security is locked, none is taken ({@link org.pillarbox.directory.privacy.MessagesLocked}).
 */
public interface MappingAdministration {
    /** A page of the mappings. */
    List<Mapping> list(MappingQuery query);

    /** How many mappings the query matches, without regard to its page. */
    long count(MappingQuery query);

    /** By id. */
    Optional<Mapping> find(long id);

    /**
     * Creates a mapping.
     *
     * @throws InvalidSetting naming the field: {@code address}, {@code target}, {@code usage}, {@code inMail} or {@code comment}
     */
    Mapping create(MappingDraft draft);

    /**
     * Changes a mapping.
     *
     * @throws InvalidSetting naming the field, as above
     */
    Mapping change(long id, MappingDraft draft);

    /** Deletes mappings; gives how many of them there were. */
    int delete(Set<Long> ids);

    /** The In Mail settings that a mapping can be for, by their ids. */
    Map<Long, String> inMails();

    /**
     * Reads a file of two fields on a line (manual 5.6).
     *
     * @throws org.pillarbox.directory.InvalidUser of the field {@code file} when it cannot be read as a whole
     */
    MappingFile read(byte[] content);

    /** What the import of a file would do now. */
    MappingPreview preview(MappingFile file, boolean replace);

    /** Imports a file, in one transaction; lines that are wrong are left out. */
    ImportedMappings importFile(MappingFile file, boolean replace);

    /** Writes all mappings as a file that the import takes (manual 5.7), in UTF-8; the stream stays open. */
    void export(OutputStream out) throws IOException;
}
