package org.pillarbox.web.admin.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.web.shell.Keys;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** One message of the outgoing queue, raw, in pieces (manual 4.2). */
@Named
@RequestScoped
public class QueuedView {
    @Inject
    OutQueue queue;

    private String id = "";
    private String page = "";
    private RawPiece piece = new RawPiece("", Paging.first(1));

    /** Reads the piece; answers 404 when the entry has gone. */
    public void load() throws IOException {
        Optional<Content> content = Keys.parse(id).flatMap(queue::open);
        if (content.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        try {
            piece = RawPiece.read(content.get(), page);
        } catch (IOException damaged) {
            Submission.undone(Texts.of("message.unreadable"));
        }
    }

    public Link page(int number) {
        return new Link("/admin/users/queued").with("id", id, "").with("page", number, 1);
    }

    /** The message as a file. */
    public Link getFile() {
        return new Link(MessageServlet.QUEUED).with("id", id, "");
    }

    public RawPiece getPiece() {
        return piece;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
