package org.pillarbox.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pillarbox.directory.login.ConsoleLogin;

/** Takes the "Forgotten Password" form; the answer is the same for every name. */
@WebServlet("/forgotten-password")
public class ForgottenServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ConsoleLogin logins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/forgotten");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String name = Fields.text(request, "username", 320).strip();
        if (!name.isEmpty()) {
            logins.forgotten(name, request.getRemoteAddr());
        }
        response.sendRedirect(request.getContextPath() + "/forgotten?sent");
    }
}
