package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.autoresponse.AutoresponderAdministration;
import org.pillarbox.directory.MailboxAdministration;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserRow;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/**
 * The accounts list (manual 4.2). What it shows stands in its address (letter, search, column, page), so each state can be
 * bookmarked; only the lines of one page are loaded.
 */
@Named
@ViewScoped
public class AccountsView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/users/accounts";

    @Inject
    UserAdministration users;

    @Inject
    MailboxAdministration mailboxes;

    @Inject
    AutoresponderAdministration autoresponders;

    @Inject
    OutQueue queue;

    @Inject
    SettingsAdministration settings;

    private final AccountsFilter filter = new AccountsFilter();
    private final Map<Long, Boolean> checked = new HashMap<>();
    private List<UserRow> rows = List.of();
    private Set<Long> answering = Set.of();
    private Paging paging = Paging.first(1);
    private long defined;
    private long queued;
    private long queuedBytes;
    private UserRow purging;

    /** Loads the page's lines; called before the page is shown, and after each change. */
    public void load() {
        int size = settings.get(ConsoleSettings.class).usersPerPage();
        paging = Paging.of(filter.getPage(), size, users.count(filter.query(0, size)));
        rows = users.list(filter.query(paging.offset(), size));
        answering = autoresponders.active(rows.stream().map(UserRow::id).collect(Collectors.toSet()));
        defined = users.count(UserQueries.ALL);
        queued = queue.count();
        queuedBytes = queued == 0 ? 0 : queue.bytes();
        checked.keySet().retainAll(rows.stream().map(UserRow::id).toList());
    }

    /** Asks before a mailbox is emptied. */
    public void askPurge(UserRow row) {
        purging = row;
    }

    /** Deletes all messages of the mailbox asked about. */
    public void purge() {
        Optional.ofNullable(purging).ifPresent(row -> {
            mailboxes.purge(row.id());
            Submission.done(Texts.of("accounts.purged", row.name()));
        });
        purging = null;
        load();
    }

    /** Counts a mailbox anew. */
    public void recount(UserRow row) {
        mailboxes.recount(row.id());
        load();
        Submission.done(Texts.of("accounts.recounted", row.name()));
    }

    /** The lines whose box is checked. */
    List<UserRow> checkedRows() {
        return rows.stream()
                .filter(row -> checked.getOrDefault(row.id(), false))
                .toList();
    }

    /** The icons left of a name, in the manual's order. */
    public List<AccountMark> marks(UserRow row) {
        Stream<UserRow.Mark> answers =
                answering.contains(row.id()) ? Stream.of(UserRow.Mark.AUTORESPONDER) : Stream.empty();
        return Stream.concat(answers, row.marks().stream())
                .sorted()
                .map(AccountMark::new)
                .toList();
    }

    /** The list sorted by this column; the other way round when it is sorted so already. */
    public Link sortedBy(UserQuery.Column column) {
        return filter.sortedBy(column);
    }

    public Link page(int number) {
        return filter.page(number);
    }

    public Link letter(String letter) {
        return filter.letter(letter);
    }

    public Link getContaining() {
        return filter.containing();
    }

    public AccountsFilter getFilter() {
        return filter;
    }

    public Map<Long, Boolean> getChecked() {
        return checked;
    }

    public List<UserRow> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    public long getDefined() {
        return defined;
    }

    public long getQueued() {
        return queued;
    }

    public long getQueuedBytes() {
        return queuedBytes;
    }

    /** What stands right of each name. */
    public List<UserShortcut> getShortcuts() {
        return UserShortcut.ALL;
    }

    public UserRow getPurging() {
        return purging;
    }
}
