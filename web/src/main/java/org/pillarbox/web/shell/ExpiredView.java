package org.pillarbox.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.pillarbox.web.security.PageAddress;

/** What stands in place of a page that the server has forgotten. */
@Named
@RequestScoped
public class ExpiredView {
    @Inject
    HttpServletRequest request;

    /** Where the page can be opened again; the first page when that is not known. */
    public String getPage() {
        return PageAddress.behind(request).orElse(request.getContextPath() + "/");
    }
}
