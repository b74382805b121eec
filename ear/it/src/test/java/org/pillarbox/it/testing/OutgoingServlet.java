package org.pillarbox.it.testing;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the message that waits for {@code recipient}, as it will be sent; 404 while there is none. */
@WebServlet("/testing/outgoing")
public class OutgoingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient TestingBean testing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] message = testing.outgoing(request.getParameter("recipient"));
        response.setStatus(message.length == 0 ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_CREATED);
        response.getOutputStream().write(message);
    }
}
