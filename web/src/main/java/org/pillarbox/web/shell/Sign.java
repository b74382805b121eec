package org.pillarbox.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.Settings;

/** What pages call the server: its name and version, but not to strangers where services are anonymous (manual 16.2.1). */
@Named
@RequestScoped
public class Sign {
    @Inject
    Product product;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    /** The product's name, or what any server may be called. */
    public String getName() {
        return isHidden() ? Texts.of("product.anonymous") : product.getName();
    }

    /** The version; nothing where the name is none. */
    public String getVersion() {
        return isHidden() ? "" : product.getVersion();
    }

    private boolean isHidden() {
        return request.getUserPrincipal() == null && isAnonymous();
    }

    /** Pages that tell of an error are shown when nothing can be asked. */
    private boolean isAnonymous() {
        try {
            return settings.get(ConsoleSettings.class).anonymiseServices();
        } catch (RuntimeException unknown) {
            return true;
        }
    }
}
