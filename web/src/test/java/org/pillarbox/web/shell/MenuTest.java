package org.pillarbox.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MenuTest {
    private static final List<String> MANUAL = List.of(
            "home",
            "wizards",
            "users",
            "mappings",
            "lists",
            "localmail",
            "externalmail",
            "utilities",
            "services",
            "logging",
            "info");

    @Test
    @Tag("INS-045")
    void wordsStandInTheManualsOrder() {
        List<String> here = Menu.MAIN.stream().map(MenuEntry::key).toList();
        assertEquals(MANUAL.stream().filter(here::contains).toList(), here);
    }

    @Test
    @Tag("INS-046")
    void aWordOpensTheFirstPageBelowIt() {
        MenuEntry users = Menu.main("/admin/users/accounts").orElseThrow();
        assertEquals("users", users.key());
        assertEquals("/admin/users/accounts", users.path());
    }

    @Test
    void aPageBelowAPageLightsThatPagesWord() {
        assertEquals("users", Menu.main("/admin/users/general").orElseThrow().key());
        assertEquals("/admin/users/accounts", Menu.place("/admin/users/outqueue"));
    }

    @Test
    @Tag("INS-041")
    void everyPageHasItsOwnHelp() {
        assertEquals("trace", Menu.help("/admin/logging/trace"));
        assertEquals("outqueue", Menu.help("/admin/users/outqueue"));
        assertEquals("account", Menu.help("/account/home"));
        assertEquals("account", Menu.help("/account/password"));
        assertEquals("index", Menu.help("/nowhere"));
    }

    @Test
    @Tag("INS-044")
    void basicMenusLeaveSomePagesOut() {
        assertTrue(Menu.pages().anyMatch(MenuEntry::basic));
        assertTrue(Menu.pages().anyMatch(page -> !page.basic()));
    }
}
