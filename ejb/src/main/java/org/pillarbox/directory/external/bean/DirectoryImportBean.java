package org.pillarbox.directory.external.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.external.DirectoryImport;
import org.pillarbox.directory.external.ExternalDirectory;
import org.pillarbox.directory.external.ImportBatches;
import org.pillarbox.directory.external.ImportOptions;
import org.pillarbox.directory.external.ImportProgress;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.Settings;

/** Runs an import on a thread of its own, as the administrator who began it. */
@Stateless
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryImportBean {
    @Inject
    private Settings settings;

    @Inject
    private ExternalDirectory directory;

    @Inject
    private PasswordSealing sealing;

    @Inject
    private ImportBatches batches;

    @Inject
    private ImportProgress progress;

    /** Runs it; the caller does not wait. */
    @Asynchronous
    public void run(ImportOptions options) {
        new DirectoryImport(directory, sealing, batches, progress).run(settings.get(DirectorySettings.class), options);
    }
}
