package org.pillarbox.it.testing;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Makes the domain given by {@code name} the only local one, and runs every service. */
@WebServlet("/testing/domain")
public class DomainServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient TestingBean testing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        testing.serve(request.getParameter("name"));
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
