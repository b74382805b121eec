package org.pillarbox.it.testing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingsAdministration;

/** Makes the domain given by {@code name} the only local one. */
@WebServlet("/domain")
public class DomainServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SettingsAdministration settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getParameter("name");
        settings.save(new LocalMailSettings(name, List.of(name)));
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
