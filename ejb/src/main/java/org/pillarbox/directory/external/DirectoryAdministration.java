package org.pillarbox.directory.external;

import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.external.ExternalDirectory.Finding;
import org.pillarbox.settings.DirectorySettings;

/** Facade for administrators: the external directory and the import of its users (manual 4.3.1.3, 4.3.2.3). */
public interface DirectoryAdministration {
    /** The settings in force. */
    DirectorySettings settings();

    /**
     * Stores settings.
     *
     * @param bindPassword a new one; empty to keep the old one
     * @throws org.pillarbox.settings.InvalidSetting naming the field; {@code bindPassword} when a kept password would go to
     *     another server than it was given for
     */
    void save(DirectorySettings settings, Optional<String> bindPassword);

    /**
     * Tries settings that need not be stored, without changing anything.
     *
     * @param userName somebody to look for; empty for nobody
     * @throws org.pillarbox.settings.InvalidSetting as {@link #save} does
     */
    List<Finding> test(DirectorySettings settings, Optional<String> bindPassword, String userName);

    /** The directory's groups. */
    GroupList groups();

    /** Begins an import in the background; false when one is going on already. */
    boolean startImport(ImportOptions options);

    /** How the import goes on, or how the last one on this node ended. */
    ImportReport report();

    /**
     * Groups to choose from.
     *
     * @param names in order
     * @param problem why there are none, in words; empty when all is well
     */
    record GroupList(List<String> names, String problem) {
        public GroupList {
            names = List.copyOf(names);
        }
    }
}
