package org.pillarbox.it.testing;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Has the program {@code command} answer the mail of the user {@code name}, with {@code keep} and {@code once}. */
@WebServlet("/testing/autoresponder")
public class AutoresponderServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient TestingBean testing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        testing.answer(
                request.getParameter("name"),
                request.getParameter("command"),
                Boolean.parseBoolean(request.getParameter("keep")),
                Boolean.parseBoolean(request.getParameter("once")));
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
