package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.pillarbox.directory.MailboxAdministration;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.store.InboxMessage;
import org.pillarbox.store.MessageAdministration;
import org.pillarbox.store.MessageAdministration.Transfer;
import org.pillarbox.store.MessageAdministration.Transferred;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A user's Messages page (manual 4.2.3.7): look, hold, release, delete, move, copy, purge. */
@Named("userMessagesView")
@ViewScoped
public class MessagesView extends UserPage<UserDetails> {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    UserAdministration users;

    @Inject
    MessageAdministration messages;

    @Inject
    MailboxAdministration mailboxes;

    private final Map<Long, Boolean> checked = new HashMap<>();
    private List<InboxMessage> rows = List.of();
    private Paging paging = Paging.first(SIZE);
    private String page = "";
    private long id;
    private String name = "";
    private String to = "";
    private boolean direct;
    private int deleting;
    private boolean purging;

    @Override
    Optional<UserDetails> find(String name) {
        return users.find(name);
    }

    @Override
    void show(UserDetails details) {
        id = details.id();
        name = details.name();
        refresh();
    }

    private void refresh() {
        paging = Paging.of(page, SIZE, messages.count(id));
        rows = messages.list(id, paging.offset(), SIZE);
        checked.keySet().retainAll(rows.stream().map(InboxMessage::id).toList());
    }

    public void hold() {
        change(ids -> messages.hold(id, ids), "messages.held");
    }

    public void release() {
        change(ids -> messages.release(id, ids), "messages.released");
    }

    /** Asks before messages are deleted. */
    public void askDelete() {
        deleting = chosen().size();
        if (deleting == 0) {
            Submission.undone(Texts.of("messages.nonechecked"));
        }
    }

    public void delete() {
        change(ids -> messages.delete(id, ids), "messages.deleted");
        deleting = 0;
    }

    public void move() {
        transfer(false);
    }

    public void copy() {
        transfer(true);
    }

    /** Asks before the mailbox is purged. */
    public void askPurge() {
        purging = true;
    }

    /** Deletes whatever is in the mailbox now. */
    public void purge() {
        mailboxes.purge(id);
        purging = false;
        checked.clear();
        refresh();
        Submission.done(Texts.of("accounts.purged", name));
    }

    private void change(ToIntFunction<Set<Long>> action, String message) {
        Set<Long> ids = chosen();
        if (ids.isEmpty()) {
            Submission.undone(Texts.of("messages.nonechecked"));
            return;
        }
        int count = action.applyAsInt(ids);
        checked.clear();
        refresh();
        Submission.done(Texts.of(message, count));
    }

    private void transfer(boolean keep) {
        Set<Long> ids = chosen();
        if (ids.isEmpty()) {
            Submission.undone(Texts.of("messages.nonechecked"));
        } else if (to.isEmpty()) {
            Submission.refuse("to", Texts.of("messages.to.missing"));
        } else {
            Submission.of(() -> said(messages.transfer(new Transfer(id, ids, to, keep, direct)), keep));
        }
    }

    private void said(Transferred result, boolean keep) {
        checked.clear();
        refresh();
        if (result.done() > 0) {
            Submission.done(Texts.of(keep ? "messages.copied" : "messages.moved", result.done(), to));
        } else if (result.failure().isEmpty()) {
            Submission.undone(Texts.of("messages.gone"));
        }
        result.failure().ifPresent(reason -> Submission.undone(Texts.of("messages.stayed", reason)));
    }

    private Set<Long> chosen() {
        return rows.stream()
                .map(InboxMessage::id)
                .filter(row -> checked.getOrDefault(row, false))
                .collect(Collectors.toSet());
    }

    public Link page(int number) {
        return new Link("/admin/users/messages").with("user", name, "").with("page", number, 1);
    }

    /** The page that shows a message raw. */
    public Link raw(InboxMessage row) {
        return new Link("/admin/users/message").with("user", name, "").with("id", row.id(), "");
    }

    public Map<Long, Boolean> getChecked() {
        return checked;
    }

    public List<InboxMessage> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getName() {
        return name;
    }

    /** Who gets what is moved or copied. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to.strip();
    }

    public boolean isDirect() {
        return direct;
    }

    public void setDirect(boolean direct) {
        this.direct = direct;
    }

    public int getDeleting() {
        return deleting;
    }

    public boolean isPurging() {
        return purging;
    }
}
