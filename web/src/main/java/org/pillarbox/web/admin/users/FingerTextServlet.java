package org.pillarbox.web.admin.users;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.directory.FingerTexts;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserAdvanced;

/** Gives a user's finger texts as the files {@code USERINFO.TXT} and {@code USERPLAN.TXT} (manual 4.2.3.4.1). */
@WebServlet("/admin/users/finger-text")
public class FingerTextServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient UserAdministration users;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FingerTexts> texts = Optional.ofNullable(request.getParameter("user"))
                .flatMap(users::advanced)
                .map(UserAdvanced::finger);
        if (texts.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean plan = "plan".equals(request.getParameter("text"));
        String text = plan ? texts.get().plan() : texts.get().information();
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + (plan ? "USERPLAN.TXT" : "USERINFO.TXT") + '"');
        response.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
