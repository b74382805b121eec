package org.pillarbox.web.admin.users;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pillarbox.directory.external.DirectoryAdministration;
import org.pillarbox.directory.external.DirectoryAdministration.GroupList;
import org.pillarbox.directory.external.ImportOptions;
import org.pillarbox.directory.external.ImportReport;
import org.pillarbox.directory.external.ImportReport.Phase;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Import of users from the external directory (manual 4.3.2.3). Removing is asked about before anything begins. */
@Named("directoryImportView")
@ViewScoped
public class DirectoryImportView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DirectoryAdministration directory;

    private boolean setUp;
    private List<String> groups = List.of();
    private String problem = "";
    private boolean asking;
    private String group;
    private boolean administrators;
    private boolean modify;
    private boolean welcome;
    private boolean remove;
    private boolean unusable;

    @PostConstruct
    void load() {
        setUp = directory.settings().isSetUp();
        ImportOptions initial = ImportOptions.initial(directory.settings().usersGroup());
        administrators = initial.administrators();
        modify = initial.modify();
        welcome = initial.welcome();
        remove = initial.remove();
        unusable = initial.unusablePasswords();
        if (setUp) {
            GroupList list = directory.groups();
            groups = list.names();
            problem = list.problem();
        }
        // Group names have no case; a list that has not the usual group begins with its first.
        group = groups.stream()
                .filter(initial.group()::equalsIgnoreCase)
                .findFirst()
                .orElse(groups.isEmpty() ? "" : groups.get(0));
    }

    /** Begins, or asks first. */
    public void submit() {
        asking = remove;
        if (!asking) {
            start();
        }
    }

    /** Begins. */
    public void start() {
        asking = false;
        ImportOptions options = new ImportOptions(group, administrators, modify, welcome, remove, unusable);
        if (!directory.startImport(options)) {
            Submission.undone(Texts.of("dirimport.busy"));
        }
    }

    /** The question was answered with no. */
    public void keep() {
        asking = false;
    }

    public ImportReport getReport() {
        return directory.report();
    }

    public boolean isRunning() {
        return directory.report().phase().isRunning();
    }

    /** Whether there has been an import at all. */
    public boolean isBegun() {
        return directory.report().phase() != Phase.NONE;
    }

    /** Where the import is, in words. */
    public String getPhase() {
        return Texts.of("dirimport.phase." + directory.report().phase());
    }

    public boolean isSetUp() {
        return setUp;
    }

    public List<String> getGroups() {
        return groups;
    }

    /** Why the directory gives no groups; empty when it does. */
    public String getProblem() {
        return problem;
    }

    public boolean isAsking() {
        return asking;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group == null ? "" : group;
    }

    public boolean isAdministrators() {
        return administrators;
    }

    public void setAdministrators(boolean administrators) {
        this.administrators = administrators;
    }

    public boolean isModify() {
        return modify;
    }

    public void setModify(boolean modify) {
        this.modify = modify;
    }

    public boolean isWelcome() {
        return welcome;
    }

    public void setWelcome(boolean welcome) {
        this.welcome = welcome;
    }

    public boolean isRemove() {
        return remove;
    }

    public void setRemove(boolean remove) {
        this.remove = remove;
    }

    public boolean isUnusable() {
        return unusable;
    }

    public void setUnusable(boolean unusable) {
        this.unusable = unusable;
    }
}
