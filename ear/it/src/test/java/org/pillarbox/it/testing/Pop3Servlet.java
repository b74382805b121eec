package org.pillarbox.it.testing;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Has POP3 leave out surplus blank lines at the end of messages or not, as {@code trimmed} says. */
@WebServlet("/testing/pop3")
public class Pop3Servlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient TestingBean testing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        testing.trimBlankLines(Boolean.parseBoolean(request.getParameter("trimmed")));
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
