package org.pillarbox.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** A page of the guide with the list of the others beside it. */
@Named
@RequestScoped
public class HelpView {
    static final String NAME = HelpView.class.getName() + ".name";

    @Inject
    HttpServletRequest request;

    @Inject
    Guide guide;

    public GuidePage getPage() {
        Object name = request.getAttribute(NAME);
        return guide.page(name == null ? "index" : name.toString()).orElseThrow();
    }

    public List<GuidePage> getPages() {
        return guide.all();
    }
}
