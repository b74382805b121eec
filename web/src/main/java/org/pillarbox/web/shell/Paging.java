package org.pillarbox.web.shell;

/**
 * Which part of a long list a page shows.
 *
 * @param page from 1
 * @param size lines on a page
 * @param total lines in all
 */
public record Paging(int page, int size, long total) {
    /**
     * A page that exists: one asked for beyond the end becomes the last, and what is no number the first.
     *
     * @param asked as it stands in the page's address
     */
    public static Paging of(String asked, int size, long total) {
        long last = Math.max(1, (total + size - 1) / size);
        long page = asked != null && asked.matches("[0-9]{1,9}") ? Long.parseLong(asked) : 1;
        return new Paging((int) Math.max(1, Math.min(page, last)), size, total);
    }

    /** The first page, before it is known what it shows. */
    public static Paging first(int size) {
        return new Paging(1, size, 0);
    }

    /** Lines to pass over. */
    public int offset() {
        return (page - 1) * size;
    }

    public long getFirst() {
        return total == 0 ? 0 : offset() + 1L;
    }

    public long getLast() {
        return Math.min((long) page * size, total);
    }

    public long getTotal() {
        return total;
    }

    public int getPage() {
        return page;
    }

    public boolean isBack() {
        return page > 1;
    }

    public boolean isForth() {
        return getLast() < total;
    }

    public int getPrevious() {
        return page - 1;
    }

    public int getNext() {
        return page + 1;
    }
}
