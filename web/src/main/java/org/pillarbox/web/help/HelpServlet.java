package org.pillarbox.web.help;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives each page of the guide its own address. */
@WebServlet("/help/*")
public class HelpServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Guide guide;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = request.getPathInfo();
        String name = path == null || path.equals("/") ? "index" : path.substring(1);
        if (guide.page(name).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(HelpView.NAME, name);
        request.getRequestDispatcher("/help.xhtml").forward(request, response);
    }
}
