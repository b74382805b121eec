package org.pillarbox.web.admin.localmail;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.pillarbox.settings.DomainMapping;
import org.pillarbox.web.shell.Link;

/** The boxes of a domain mapping. */
public class DomainForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String from = "";
    private String to = "";

    DomainMapping mapping() {
        return new DomainMapping(from, to);
    }

    void show(DomainMapping mapping) {
        from = mapping.from();
        to = mapping.to();
    }

    static void go(Link link) {
        try {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String domain(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = domain(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = domain(to);
    }
}
