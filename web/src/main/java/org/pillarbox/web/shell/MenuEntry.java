package org.pillarbox.web.shell;

import java.util.List;

/**
 * One word of the menu.
 *
 * @param key its name in the message bundle, below {@code menu.}
 * @param icon a PrimeIcons class; empty below the first level
 * @param path the page; of an entry with others below it, the first page there
 * @param basic whether it is shown in the basic menus
 * @param help the page of the guide that explains it
 * @param entries what stands below it
 */
public record MenuEntry(String key, String icon, String path, boolean basic, String help, List<MenuEntry> entries) {
    public MenuEntry {
        entries = List.copyOf(entries);
    }

    static MenuEntry page(String key, String path, boolean basic, String help) {
        return new MenuEntry(key, "", path, basic, help, List.of());
    }

    static MenuEntry group(String key, String icon, MenuEntry... entries) {
        boolean basic = List.of(entries).stream().anyMatch(MenuEntry::basic);
        return new MenuEntry(key, icon, entries[0].path(), basic, entries[0].help(), List.of(entries));
    }

    /** Whether the page at this address belongs to the entry or to one below it. */
    public boolean covers(String address) {
        return address.equals(path) || entries.stream().anyMatch(entry -> entry.covers(address));
    }
}
