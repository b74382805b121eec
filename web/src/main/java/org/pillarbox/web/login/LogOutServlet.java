package org.pillarbox.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.web.security.RememberCookie;
import org.pillarbox.web.security.SignedIn;

/** Ends the session and forgets the browser. Only by POST, so that no picture in a mail logs anybody out. */
@WebServlet("/log-out")
public class LogOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ConsoleLogin logins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        RememberCookie.read(request).ifPresent(token -> {
            logins.forget(token);
            RememberCookie.clear(request, response);
        });
        request.logout();
        SignedIn.end(request);
        response.sendRedirect(request.getContextPath() + "/login?out");
    }
}
