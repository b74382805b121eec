package org.pillarbox.web.login;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.web.security.SignedIn;

/** Sends who comes to the server's bare address, or to the console's, to the first page there. */
@WebServlet({"", "/admin/", "/admin/index.html"})
public class FrontDoorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = SignedIn.user(request).map(FrontDoorServlet::home).orElse("/login");
        response.sendRedirect(request.getContextPath() + page);
    }

    static String home(WebUser user) {
        if (user.mustChangePassword()) {
            return "/account/password";
        }
        return user.administrator() ? "/admin/home" : "/account/home";
    }
}
