package org.pillarbox.web.admin.users;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.store.MessageAdministration;
import org.pillarbox.web.shell.Keys;

/**
 * Stored messages as files, for a mail program or a colleague. A browser never shows one: it is an attachment, its type is not
 * guessed, and should it be shown after all, the policy lets nothing in it act.
 */
@WebServlet({MessageServlet.MESSAGE, MessageServlet.QUEUED})
public class MessageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Of a user's mailbox. */
    static final String MESSAGE = "/admin/users/message.eml";

    /** Of the outgoing queue. */
    static final String QUEUED = "/admin/users/queued.eml";

    @Inject
    transient UserAdministration users;

    @Inject
    transient MessageAdministration messages;

    @Inject
    transient OutQueue queue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> id = Keys.parse(request.getParameter("id"));
        Optional<Content> content = id.flatMap(key -> open(request, key));
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("message/rfc822");
        response.setHeader("Content-Disposition", "attachment; filename=\"message-" + id.get() + ".eml\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentLengthLong(content.get().size());
        OutputStream out = response.getOutputStream();
        ContentBytes.forEach(content.get(), (bytes, length) -> out.write(bytes, 0, length));
    }

    private Optional<Content> open(HttpServletRequest request, long key) {
        if (request.getServletPath().equals(QUEUED)) {
            return queue.open(key);
        }
        return Optional.ofNullable(request.getParameter("user"))
                .flatMap(users::find)
                .flatMap(user -> messages.open(user.id(), key));
    }
}
