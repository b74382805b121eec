package org.pillarbox.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("USR-015")
class PagingTest {
    @Test
    void middlePageLeadsBothWays() {
        Paging paging = Paging.of("2", 50, 135);
        assertEquals(51, paging.getFirst());
        assertEquals(100, paging.getLast());
        assertTrue(paging.isBack() && paging.isForth());
    }

    @Test
    void nothingLiesBeyondTheEnds() {
        assertFalse(Paging.of("1", 50, 135).isBack());
        assertFalse(Paging.of("3", 50, 135).isForth());
        assertFalse(Paging.of("1", 50, 50).isForth());
    }

    @Test
    void aPageBeyondTheEndIsTheLast() {
        assertEquals(3, Paging.of("99", 50, 135).page());
        assertEquals(1, Paging.of("-7", 50, 135).page());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "1e3", "2.0", "99999999999999999999", "\u0662"})
    void whatIsNoPageIsTheFirst(String asked) {
        assertEquals(1, Paging.of(asked, 50, 135).page());
    }

    @Test
    void anEmptyListShowsNothingOfNothing() {
        Paging paging = Paging.of("1", 50, 0);
        assertEquals(0, paging.getFirst());
        assertEquals(0, paging.getLast());
    }
}
