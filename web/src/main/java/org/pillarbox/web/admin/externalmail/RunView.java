package org.pillarbox.web.admin.externalmail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.pillarbox.schedule.Connecting;

/** What came of one connection. */
@Named
@RequestScoped
public class RunView {
    static final String PATH = "/admin/externalmail/run";

    @Inject
    Connecting connecting;

    private RunRow row;
    private String id = "";

    /** Loads the run that the address names; answers 404 when it is not known any more. */
    public void load() throws IOException {
        Optional<RunRow> found =
                id.matches("[0-9]{1,18}") ? connecting.find(Long.parseLong(id)).map(RunRow::new) : Optional.empty();
        if (found.isPresent()) {
            row = found.get();
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    public RunRow getRow() {
        return row;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
