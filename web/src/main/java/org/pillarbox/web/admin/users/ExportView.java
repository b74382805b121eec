package org.pillarbox.web.admin.users;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.pillarbox.directory.importing.ExportForm;
import org.pillarbox.directory.importing.UserExport;

/** Export user database to file (manual 4.3.2.2). */
@Named("exportUsersView")
@ViewScoped
public class ExportView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UserExport exports;

    private boolean titles = true;
    private boolean verbose = true;
    private boolean passwords = true;

    /** Answers with the file instead of the page. */
    public void download() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"users.csv\"");
        external.setResponseHeader("Cache-Control", "no-store");
        exports.write(new ExportForm(titles, verbose, passwords), external.getResponseOutputStream());
        faces.responseComplete();
    }

    public boolean isTitles() {
        return titles;
    }

    public void setTitles(boolean titles) {
        this.titles = titles;
    }

    public boolean isVerbose() {
        return verbose;
    }

    public void setVerbose(boolean verbose) {
        this.verbose = verbose;
    }

    public boolean isPasswords() {
        return passwords;
    }

    public void setPasswords(boolean passwords) {
        this.passwords = passwords;
    }
}
