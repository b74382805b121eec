package org.pillarbox.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.web.shell.Menu;
import org.pillarbox.web.shell.MenuEntry;

class MessagesTest {
    private static final Path MAIN = Path.of("src/main");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.pillarbox.web.messages", Locale.ROOT);

    @Test
    void everyTextThatAPageNamesIsThere() {
        Set<String> missing = new TreeSet<>(named("webapp", ".xhtml", Pattern.compile("text\\['([a-z0-9_.]+)'\\]")));
        missing.addAll(named("java", ".java", Pattern.compile("Texts\\.of\\(\"([a-z0-9_.]*[a-z0-9_])\"")));
        missing.removeIf(WORDS::containsKey);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyActionOfTheAuditLogHasItsWords() {
        Path ejb = Path.of("../ejb/src/main/java/org/pillarbox");
        Set<String> missing = new TreeSet<>();
        named(ejb, ".java", Pattern.compile("(?:record|changed)\\(\\s*\"([a-z]+\\.[a-z]+)\""))
                .forEach(action -> missing.add("audit.action." + action));
        named(ejb.resolve("settings"), "Kind.java", Pattern.compile("return \"([a-z-]+)\";"))
                .forEach(kind -> missing.add("audit.settings." + kind));
        assertTrue(missing.size() > 10, missing.toString());
        missing.removeIf(WORDS::containsKey);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextWithPartsCanBeFilled() {
        Pattern part = Pattern.compile("\\{[0-9]");
        WORDS.keySet().stream()
                .map(WORDS::getString)
                .filter(text -> part.matcher(text).find())
                .forEach(text -> Stream.of(0, 1, 2)
                        .forEach(count -> assertDoesNotThrow(
                                () -> new MessageFormat(text, Locale.UK).format(new Object[] {count, count, count}),
                                text)));
    }

    @Test
    void everyMenuEntryHasItsWords() {
        Stream.concat(Menu.MAIN.stream(), Menu.pages())
                .map(MenuEntry::key)
                .forEach(key -> assertTrue(WORDS.containsKey("menu." + key), key));
        Menu.pages().map(MenuEntry::key).forEach(key -> assertTrue(WORDS.containsKey("search.words." + key), key));
    }

    @Test
    void everyPageOfTheMenuExists() {
        Menu.pages()
                .map(MenuEntry::path)
                .forEach(path -> assertTrue(Files.exists(MAIN.resolve("webapp" + path + ".xhtml")), path));
    }

    @Test
    @Tag("INS-041")
    void everyPageOfTheMenuHasItsHelp() {
        Menu.pages()
                .map(page -> Menu.help(page.path()))
                .forEach(help -> assertTrue(Files.exists(Path.of("../docs/guide/" + help + ".md")), help));
    }

    @Test
    @Tag("INS-050")
    void everyConsolePageSaysWhatItIsFor() {
        for (Path page : files("webapp", ".xhtml")) {
            String text = read(page);
            if (text.contains("templates/console.xhtml") && !page.toString().contains("WEB-INF")) {
                assertTrue(text.contains("<ui:define name=\"purpose\">"), page.toString());
            }
        }
    }

    @Test
    void noPageHasScriptsOrHandlersOfItsOwn() {
        Pattern inline = Pattern.compile("<script|\\son[a-z]+=\"(?!Pillarbox\\.)|javascript:");
        for (Path page : files("webapp", ".xhtml")) {
            assertTrue(!inline.matcher(read(page)).find(), page.toString());
        }
    }

    private static Set<String> named(String folder, String ending, Pattern pattern) {
        return named(MAIN.resolve(folder), ending, pattern);
    }

    private static Set<String> named(Path folder, String ending, Pattern pattern) {
        Set<String> names = new TreeSet<>();
        for (Path file : files(folder, ending)) {
            Matcher matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static Iterable<Path> files(String folder, String ending) {
        return files(MAIN.resolve(folder), ending);
    }

    private static Iterable<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
