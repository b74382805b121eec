package org.pillarbox.web.admin.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserQuery.Column;

class AccountsFilterTest {
    private final AccountsFilter filter = new AccountsFilter();

    @Test
    @Tag("USR-011")
    void sortsByNameAtFirst() {
        assertEquals(new UserQuery(Optional.empty(), Optional.empty(), Column.NAME, false, 0, 50), filter.query(0, 50));
    }

    @Test
    @Tag("USR-011")
    void theSameColumnAgainTurnsTheOrder() {
        assertEquals(
                "/admin/users/accounts?desc=true", filter.sortedBy(Column.NAME).toString());
        filter.setDescending(true);
        assertEquals("/admin/users/accounts", filter.sortedBy(Column.NAME).toString());
    }

    @Test
    @Tag("USR-013")
    void lettersKeepOrderButNotThePage() {
        filter.setSort("comment");
        filter.setPage("3");
        assertEquals(
                "/admin/users/accounts?letter=c&sort=comment",
                filter.letter("c").toString());
    }

    @Test
    @Tag("USR-014")
    void aPlainWordIsOfferedAsAPartOfNames() {
        filter.setSearch("fred & co");
        assertTrue(filter.isPlain());
        assertEquals(
                "/admin/users/accounts?q=*fred+%26+co*", filter.containing().toString());
        filter.setSearch("fre?");
        assertFalse(filter.isPlain());
        filter.setSearch("");
        assertFalse(filter.isPlain());
    }

    @Test
    void nonsenseInTheAddressCountsAsNotSaid() {
        filter.setLetter("<script>");
        filter.setSort("password");
        filter.setSearch(null);
        assertEquals(Column.NAME, filter.query(0, 1).sort());
        assertFalse(filter.isNarrow());
    }

    @Test
    void anEndlessPatternIsCut() {
        filter.setSearch("*".repeat(5000));
        assertEquals(100, filter.getSearch().length());
    }
}
