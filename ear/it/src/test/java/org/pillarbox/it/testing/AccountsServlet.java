package org.pillarbox.it.testing;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Creates the user given by {@code name} and {@code password}; an administrator with {@code administrator=true}. */
@WebServlet("/testing/accounts")
public class AccountsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient TestingBean testing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws UnsupportedEncodingException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String name = request.getParameter("name");
        boolean administrator = Boolean.parseBoolean(request.getParameter("administrator"));
        testing.create(name, request.getParameter("password"), administrator);
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
