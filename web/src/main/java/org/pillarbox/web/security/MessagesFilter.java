package org.pillarbox.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.pillarbox.directory.privacy.MessageSecurity;

/**
 * Sends who opens a page with users' messages to where the password of Message Security is given, and back from there (manual
 * 16.3.1.2). Only a courtesy: the facades behind the pages refuse on their own.
 */
@WebFilter("/admin/*")
public class MessagesFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> PAGES = Set.of(
            "/admin/mappings/add",
            "/admin/mappings/import",
            "/admin/mappings/mapping",
            "/admin/users/add-alias",
            "/admin/users/alias",
            "/admin/users/messages",
            "/admin/users/message",
            "/admin/users/message.eml",
            "/admin/users/outqueue",
            "/admin/users/outqueue.export",
            "/admin/users/outqueue-places",
            "/admin/users/queued",
            "/admin/users/queued.eml");

    @Inject
    private transient MessageSecurity security;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isAboutMessages(request) && SignedIn.user(request).isPresent() && security.isLocked()) {
            Redirect.to("/admin/utilities/message-security", request).send(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isAboutMessages(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return PAGES.contains(path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path);
    }
}
