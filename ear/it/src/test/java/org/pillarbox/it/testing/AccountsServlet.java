package org.pillarbox.it.testing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserDetails.Assistant;
import org.pillarbox.directory.UserDetails.Forwarding;

/** Creates the user given by {@code name} and {@code password}; an administrator with {@code administrator=true}. */
@WebServlet("/accounts")
public class AccountsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient UserAdministration users;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        boolean administrator = Boolean.parseBoolean(request.getParameter("administrator"));
        UserDetails user = new UserDetails(
                0, name, "", Optional.empty(), administrator, false, false, true, Assistant.NONE, Forwarding.NONE);
        Optional<String> password = Optional.of(request.getParameter("password"));
        users.create(user, new PasswordChange(password, Optional.empty()), false);
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
