package org.pillarbox.web.admin.users;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.autoresponse.AutoresponderAdministration;
import org.pillarbox.autoresponse.UserAutoresponder;

/** Gives what is stored of an autoresponder as files (manual 4.2.3.2): its text, its command, and who was answered. */
@WebServlet("/admin/users/autoresponder-file")
public class AutoresponderFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AutoresponderAdministration autoresponders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UserAutoresponder> found =
                Optional.ofNullable(request.getParameter("user")).flatMap(autoresponders::find);
        String file = Optional.ofNullable(request.getParameter("file")).orElse("");
        Optional<String> text = found.flatMap(user -> text(user, file));
        if (text.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"AUTORESPOND." + file + '"');
        response.getOutputStream().write(text.get().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> text(UserAutoresponder user, String file) {
        return switch (file) {
            case "TXT" -> Optional.of(user.settings().text());
            case "CMD" -> Optional.of(user.settings().command());
            case "LOG" ->
                Optional.of(autoresponders.answered(user.name()).stream()
                        .map(address -> address + "\n")
                        .collect(Collectors.joining()));
            default -> Optional.empty();
        };
    }
}
