package org.pillarbox.directory.external.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pillarbox.directory.external.DirectoryAdministration;
import org.pillarbox.directory.external.DirectorySecrets;
import org.pillarbox.directory.external.DirectoryUnavailable;
import org.pillarbox.directory.external.ExternalDirectory;
import org.pillarbox.directory.external.ExternalDirectory.Finding;
import org.pillarbox.directory.external.ImportOptions;
import org.pillarbox.directory.external.ImportProgress;
import org.pillarbox.directory.external.ImportReport;
import org.pillarbox.directory.external.ldap.LdapRule;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsAdministration;

/** The external directory for administrators. No transaction waits for it. */
@Stateless
@Local(DirectoryAdministration.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryAdministrationBean implements DirectoryAdministration {
    private static final Logger LOG = Logger.getLogger(DirectoryAdministrationBean.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private SettingsAdministration administration;

    @Inject
    private DirectorySecrets secrets;

    @Inject
    private ExternalDirectory directory;

    @Inject
    private ImportProgress progress;

    @Inject
    private DirectoryImportBean imports;

    @Override
    public DirectorySettings settings() {
        return settings.get(DirectorySettings.class);
    }

    @Override
    public void save(DirectorySettings wanted, Optional<String> bindPassword) {
        administration.save(secrets.complete(wanted, bindPassword, settings()));
    }

    @Override
    public List<Finding> test(DirectorySettings wanted, Optional<String> bindPassword, String userName) {
        DirectorySettings complete = secrets.complete(wanted, bindPassword, settings());
        new LdapRule().check(complete);
        return directory.examine(complete, userName);
    }

    @Override
    public GroupList groups() {
        try {
            return new GroupList(directory.groups(settings()), "");
        } catch (DirectoryUnavailable e) {
            return new GroupList(List.of(), e.getMessage());
        }
    }

    @Override
    public boolean startImport(ImportOptions options) {
        boolean begun = settings().isSetUp() && progress.begin(!options.unusablePasswords());
        if (begun) {
            begin(options);
        }
        return begun;
    }

    /** The server may have no thread for it: then nothing runs, and the next try must not find the place taken. */
    private void begin(ImportOptions options) {
        try {
            imports.run(options);
        } catch (EJBException | RejectedExecutionException refused) {
            progress.giveUp("The server is too busy to import. Try again later.");
            LOG.log(Level.WARNING, "An import could not begin", refused);
        }
    }

    @Override
    public ImportReport report() {
        return progress.report();
    }
}
