package org.pillarbox.web.admin.utilities;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pillarbox.settings.BounceSettings;
import org.pillarbox.settings.SettingsAdministration;

/** Gives the bounce text as the file {@code BOUNCE.MSG} (manual 16.4, 21.3); the standard words where there are no others. */
@WebServlet("/admin/utilities/" + BounceSettings.FILE)
public class BounceMessageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SettingsAdministration settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BounceSettings own = settings.get(BounceSettings.class);
        String text = own.isStandard() ? BounceSettings.STANDARD : own.text();
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + BounceSettings.FILE + "\"");
        response.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
