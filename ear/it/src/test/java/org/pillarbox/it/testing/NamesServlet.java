package org.pillarbox.it.testing;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Has the server ask the name server given by {@code server}; those of the system where it is empty. */
@WebServlet("/testing/names")
public class NamesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient TestingBean testing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        testing.ask(request.getParameter("server"));
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
