package org.pillarbox.web.admin.services;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.access.AccessArea;

/** Gives access restrictions as the files of the manual's 21.3, such as {@code POP3ALLOWED.DAT}. */
@WebServlet("/admin/services/allowed/*")
public class AccessFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SettingsAdministration settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AccessArea> area = Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .flatMap(AccessArea::ofFile);
        if (area.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + area.get().file() + "\"");
        String text = settings.get(AccessSettings.class).of(area.get()).text();
        response.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
