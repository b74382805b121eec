package org.pillarbox.web.admin.users;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/**
 * What the pages of one user have in common: the user whom the address names.
 *
 * @param <T> what such a page shows and changes
 */
public abstract class UserPage<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private String user = "";

    /** Loads the user that the address names; answers 404 when there is none. */
    public void load() throws IOException {
        Optional<T> found = find(user);
        if (found.isPresent()) {
            show(found.get());
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    abstract Optional<T> find(String name);

    abstract void show(T found);

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user == null ? "" : user;
    }
}
