package org.pillarbox.web.admin.users;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserQuery.Column;
import org.pillarbox.web.shell.Link;

/** Which users the accounts list shows, as its address says. What makes no sense there counts as not said. */
public class AccountsFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PATTERN = 100;
    private static final List<String> LETTERS =
            IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList();

    private String letter = "";
    private String search = "";
    private String sort = Column.NAME.name();
    private boolean descending;
    private String page = "";

    /** The query for the page's lines. */
    UserQuery query(int offset, int limit) {
        Optional<Character> first = letter.isEmpty() ? Optional.empty() : Optional.of(letter.charAt(0));
        Optional<String> pattern = search.isEmpty() ? Optional.empty() : Optional.of(search);
        return new UserQuery(first, pattern, Column.valueOf(sort), descending, offset, limit);
    }

    Link sortedBy(Column column) {
        return link(letter, column, isSortedBy(column) && !descending, 1);
    }

    Link page(int number) {
        return link(letter, Column.valueOf(sort), descending, number);
    }

    Link letter(String wanted) {
        return link(wanted, Column.valueOf(sort), descending, 1);
    }

    /** All names that contain what was searched for. */
    Link containing() {
        return new Link(AccountsView.PATH).with("q", "*" + search + "*", "");
    }

    private Link link(String first, Column column, boolean down, int number) {
        return new Link(AccountsView.PATH)
                .with("letter", first, "")
                .with("q", search, "")
                .with("sort", column.name().toLowerCase(Locale.ROOT), "name")
                .with("desc", down, false)
                .with("page", number, 1);
    }

    public boolean isSortedBy(Column column) {
        return sort.equals(column.name());
    }

    /** Whether fewer than all users are shown. */
    public boolean isNarrow() {
        return !letter.isEmpty() || !search.isEmpty();
    }

    /** Whether a whole name is looked for, or a part of one without the sign that says so. */
    public boolean isPlain() {
        return !search.isEmpty() && search.indexOf('*') < 0 && search.indexOf('?') < 0;
    }

    public List<String> getLetters() {
        return LETTERS;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        String lower = letter == null ? "" : letter.toLowerCase(Locale.ROOT);
        this.letter = LETTERS.contains(lower) ? lower : "";
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        String text = search == null ? "" : search.strip();
        this.search = text.substring(0, Math.min(text.length(), LONGEST_PATTERN));
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = IntStream.range(0, Column.values().length)
                .mapToObj(index -> Column.values()[index].name())
                .filter(name -> name.equalsIgnoreCase(sort))
                .findFirst()
                .orElse(Column.NAME.name());
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
