package org.pillarbox.it.testing;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Says whether the server was set up, so that the Setup Wizard opens by itself or does not. */
@WebServlet("/testing/setup")
public class SetupServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient TestingBean testing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        testing.setUp(Boolean.parseBoolean(request.getParameter("finished")));
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
