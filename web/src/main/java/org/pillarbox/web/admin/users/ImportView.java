package org.pillarbox.web.admin.users;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.directory.importing.Effect;
import org.pillarbox.directory.importing.ImportChoice;
import org.pillarbox.directory.importing.ImportPreview;
import org.pillarbox.directory.importing.NewUsers;
import org.pillarbox.directory.importing.UserColumn;
import org.pillarbox.directory.importing.UserFile;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Import user database from file (manual 4.3.2.1): choose a file, look at it and choose how, import. */
@Named("importUsersView")
@ViewScoped
public class ImportView extends ImportPage {
    private static final long serialVersionUID = 1L;

    private transient Part part;
    private UserFile file;
    private ImportPreview preview;
    private String fileName = "";
    private boolean replace;
    private boolean onlyIfAllRight;
    private boolean welcome;
    private String password = "";
    private boolean asking;

    /** Reads the chosen file; nothing is imported yet. */
    public void read() {
        if (part == null || part.getSize() == 0) {
            Submission.refuse("file", Texts.of("import.nofile"));
            return;
        }
        if (part.getSize() > UserFile.MOST_BYTES) {
            Submission.refuse("file", Texts.of("import.toolarge", UserFile.MOST_BYTES >> 20));
            return;
        }
        try (InputStream in = part.getInputStream()) {
            byte[] content = in.readAllBytes();
            if (Submission.of(() -> file = imports.read(content))) {
                fileName = part.getSubmittedFileName();
                look();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks again, with the choices as they are now. */
    public void look() {
        Submission.of(() -> preview = imports.preview(file, choice()));
        asking = false;
    }

    /** Asks before anything changes. */
    public void ask() {
        look();
        if (!preview.isUseful()) {
            Submission.undone(Texts.of("import.nothing"));
        } else if (onlyIfAllRight && !preview.refused().isEmpty()) {
            Submission.undone(Texts.of("import.notallright", preview.refused().size()));
        } else {
            asking = true;
        }
    }

    /** Begins. */
    public void begin() {
        asking = false;
        if (start(file, choice())) {
            file = null; // it may hold passwords
            preview = null;
        }
    }

    private ImportChoice choice() {
        return new ImportChoice(
                replace,
                false,
                onlyIfAllRight,
                Optional.of(password).filter(typed -> !typed.isEmpty()),
                false,
                welcome,
                NewUsers.USUAL);
    }

    /** 1: choose, 2: look, 3: under way or over. */
    public int getStep() {
        if (isRunning() || isOver()) {
            return 3;
        }
        return file == null ? 1 : 2;
    }

    /** The columns that were found, in words. */
    public String getColumns() {
        return file.columns().stream().map(UserColumn::title).collect(Collectors.joining(", "));
    }

    /** The columns that mean nothing here, in words; empty for none. */
    public String getIgnored() {
        return file.ignored().stream()
                .map(title -> title.isEmpty() ? Texts.of("import.untitled") : title)
                .collect(Collectors.joining(", "));
    }

    public String effect(Effect effect) {
        return Texts.ofName("import.effect.", effect.name());
    }

    public boolean isPasswordNeeded() {
        return preview.created() > 0 || !preview.refused().isEmpty();
    }

    /** Whether there are more lines than are shown. */
    public boolean isCut() {
        return file.lines().size() > preview.rows().size();
    }

    public String getCaller() {
        return FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public UserFile getFile() {
        return file;
    }

    public ImportPreview getPreview() {
        return preview;
    }

    public String getFileName() {
        return fileName;
    }

    public boolean isReplace() {
        return replace;
    }

    public void setReplace(boolean replace) {
        this.replace = replace;
    }

    public boolean isOnlyIfAllRight() {
        return onlyIfAllRight;
    }

    public void setOnlyIfAllRight(boolean onlyIfAllRight) {
        this.onlyIfAllRight = onlyIfAllRight;
    }

    public boolean isWelcome() {
        return welcome;
    }

    public void setWelcome(boolean welcome) {
        this.welcome = welcome;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password.strip();
    }

    public boolean isAsking() {
        return asking;
    }
}
