package org.pillarbox.web.login;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pillarbox.directory.login.ConsoleLogin;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.web.security.PageAddress;
import org.pillarbox.web.security.RememberCookie;
import org.pillarbox.web.security.SignedIn;

/** Takes the log-in form. Whatever was wrong, the page says the same. */
@WebServlet("/log-on")
public class LogOnServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 320;
    private static final int LONGEST_PASSWORD = 1024;

    @Inject
    transient SecurityContext security;

    @Inject
    transient ConsoleLogin logins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/login");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String name = Fields.text(request, "username", LONGEST_NAME);
        String password = Fields.text(request, "password", LONGEST_PASSWORD);
        if (name.isBlank() || password.isEmpty() || !authenticate(request, response, name.strip(), password)) {
            request.setAttribute(LogInView.FAILED, Boolean.TRUE);
            request.getRequestDispatcher("/login.xhtml").forward(request, response);
            return;
        }
        WebUser user = SignedIn.user(request).orElseThrow();
        if (request.getParameter("remember") != null) {
            RememberCookie.write(request, response, logins.remember(user.name()));
        }
        response.sendRedirect(request.getContextPath() + target(request, user));
    }

    /** Whoever had logged on in this browser before is logged out first: he must not lend his session to the next. */
    private boolean authenticate(HttpServletRequest request, HttpServletResponse response, String name, String password)
            throws ServletException {
        if (SignedIn.user(request).isPresent()) {
            request.logout();
        }
        AuthenticationParameters parameters = AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(name, password))
                .newAuthentication(true);
        return security.authenticate(request, response, parameters) == AuthenticationStatus.SUCCESS;
    }

    private static String target(HttpServletRequest request, WebUser user) {
        String wanted = request.getParameter("to");
        if (!user.mustChangePassword() && PageAddress.isLocal(wanted)) {
            return wanted;
        }
        return FrontDoorServlet.home(user);
    }
}
