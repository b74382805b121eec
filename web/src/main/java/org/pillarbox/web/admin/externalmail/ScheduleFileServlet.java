package org.pillarbox.web.admin.externalmail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.settings.schedule.ScheduleText;

/** Gives the schedules as the file {@code SCHEDULE.DAT}. */
@WebServlet("/admin/externalmail/SCHEDULE.DAT")
public class ScheduleFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SettingsAdministration administration;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = ScheduleText.of(administration.get(ScheduleSettings.class).schedules());
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"SCHEDULE.DAT\"");
        response.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
