package org.pillarbox.web.admin.users;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.directory.external.DirectoryAdministration;
import org.pillarbox.directory.external.ExternalDirectory.Finding;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The External Directory page (manual 4.3.1.3). What is typed can be tried before it is stored. */
@Named("directoryView")
@ViewScoped
public class DirectoryView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DirectoryAdministration directory;

    private DirectoryForm form;
    private boolean setUp;
    private boolean passwordStored;
    private String testUser = "";
    private final List<Line> lines = new ArrayList<>();

    @PostConstruct
    void load() {
        form = new DirectoryForm(directory.settings());
        setUp = directory.settings().isSetUp();
        passwordStored = !directory.settings().reader().sealedPassword().isEmpty();
    }

    /** Stores what changed. */
    public void submit() {
        lines.clear();
        if (Submission.of(() -> directory.save(form.toSettings(), form.password()))) {
            load();
            Submission.done(Texts.of("directory.saved"));
        }
    }

    /** Tries what is typed. */
    public void test() {
        lines.clear();
        try {
            directory.test(form.toSettings(), form.password(), testUser).forEach(this::say);
        } catch (InvalidSetting refusal) {
            say(new Finding(false, refusal.getMessage()));
        } catch (EJBException e) {
            if (!(e.getCausedByException() instanceof InvalidSetting refusal)) {
                throw e;
            }
            say(new Finding(false, refusal.getMessage()));
        }
    }

    private void say(Finding finding) {
        lines.add(new Line(finding.good(), finding.words()));
    }

    public DirectoryForm getForm() {
        return form;
    }

    /** Whether a directory is set up, as stored. */
    public boolean isSetUp() {
        return setUp;
    }

    /** What an empty password box means. */
    public String getPasswordHolder() {
        if (form.isPasswordTyped()) {
            return Texts.of("password.kept");
        }
        return passwordStored ? Texts.of("user.unchanged") : "";
    }

    public String getTestUser() {
        return testUser;
    }

    public void setTestUser(String testUser) {
        this.testUser = testUser == null ? "" : testUser.strip();
    }

    /** What the test found. */
    public List<Line> getLines() {
        return List.copyOf(lines);
    }

    /** A line of the test's result. */
    public record Line(boolean good, String words) implements Serializable {}
}
