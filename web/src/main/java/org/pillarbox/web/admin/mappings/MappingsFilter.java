package org.pillarbox.web.admin.mappings;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pillarbox.routing.mapping.MappingQuery;
import org.pillarbox.routing.mapping.MappingQuery.Column;
import org.pillarbox.web.shell.Link;

/** Which mappings a list shows, as its address says. What makes no sense there counts as not said. */
public class MappingsFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SEARCH = 100;
    private static final List<String> LETTERS =
            IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList();

    private String letter = "";
    private String search = "";
    private Column sort = Column.ADDRESS;
    private boolean descending;
    private String page = "";

    /** The query for the page's lines. */
    MappingQuery query(int offset, int limit) {
        Optional<Character> first = letter.isEmpty() ? Optional.empty() : Optional.of(letter.charAt(0));
        Optional<String> part = search.isEmpty() ? Optional.empty() : Optional.of(search);
        return new MappingQuery(first, part, Optional.empty(), sort, descending, offset, limit);
    }

    Link sortedBy(Column column) {
        return link(letter, column, isSortedBy(column) && !descending, 1);
    }

    Link page(int number) {
        return link(letter, sort, descending, number);
    }

    Link letter(String wanted) {
        return link(wanted, sort, descending, 1);
    }

    private Link link(String first, Column column, boolean down, int number) {
        return new Link(MappingsView.PATH)
                .with("letter", first, "")
                .with("q", search, "")
                .with("sort", column.name().toLowerCase(Locale.ROOT), "address")
                .with("desc", down, false)
                .with("page", number, 1);
    }

    public boolean isSortedBy(Column column) {
        return sort == column;
    }

    /** Whether fewer than all mappings are shown. */
    public boolean isNarrow() {
        return !letter.isEmpty() || !search.isEmpty();
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
        this.search = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
    }

    public String getSort() {
        return sort.name();
    }

    public void setSort(String sort) {
        this.sort = Arrays.stream(Column.values())
                .filter(column -> column.name().equalsIgnoreCase(sort))
                .findFirst()
                .orElse(Column.ADDRESS);
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
