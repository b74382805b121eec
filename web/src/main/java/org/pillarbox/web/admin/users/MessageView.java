package org.pillarbox.web.admin.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.store.MessageAdministration;
import org.pillarbox.web.shell.Keys;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** One message of a user, raw, in pieces (manual 4.2.3.7). */
@Named("userMessageView")
@RequestScoped
public class MessageView extends UserPage<MessageView.Opened> {
    private static final long serialVersionUID = 1L;

    @Inject
    UserAdministration users;

    @Inject
    MessageAdministration messages;

    private String id = "";
    private String page = "";
    private String name = "";
    private transient RawPiece piece = new RawPiece("", Paging.first(1));

    /** A message of a user. */
    record Opened(String name, Content content) {}

    @Override
    Optional<Opened> find(String user) {
        return users.find(user).flatMap(found -> Keys.parse(id)
                .flatMap(key -> messages.open(found.id(), key))
                .map(content -> new Opened(found.name(), content)));
    }

    @Override
    void show(Opened found) {
        name = found.name();
        try {
            piece = RawPiece.read(found.content(), page);
        } catch (IOException damaged) {
            Submission.undone(Texts.of("message.unreadable"));
        }
    }

    public Link page(int number) {
        return here("/admin/users/message").with("page", number, 1);
    }

    /** The message as a file. */
    public Link getFile() {
        return here(MessageServlet.MESSAGE);
    }

    private Link here(String path) {
        return new Link(path).with("user", name, "").with("id", id, "");
    }

    public RawPiece getPiece() {
        return piece;
    }

    public String getName() {
        return name;
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
