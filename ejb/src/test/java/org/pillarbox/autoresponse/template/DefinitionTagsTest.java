package org.pillarbox.autoresponse.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.autoresponse.AnswerFiles;
import org.pillarbox.autoresponse.AnswerPreview;
import org.pillarbox.directory.UserName;

/** Manual 4.2.3.2.1.3. */
class DefinitionTagsTest {
    @TempDir
    private Path data;

    private Answering answering() {
        return new Answering(data);
    }

    private AnswerPreview answer(String text) {
        return answering().preview(text, "Hello");
    }

    @Test
    @Tag("USR-181")
    @Tag("USR-184")
    void aTagIsAloneOnItsLineAndDoesNotShow() {
        assertEquals("one\ntwo\n", answer("one\n<OnlyOnce>  \ntwo").text());
        String text = " <OnlyOnce>\n<OnlyOnce> now\n<b>bold</b>\n<Keep: it>\n<>\n<Keep";
        AnswerPreview kept = answer(text);
        assertEquals(text + "\n", kept.text());
        assertFalse(kept.onlyOnce());
    }

    @Test
    @Tag("USR-182")
    @Tag("USR-201")
    void namesAreReadInAnyCaseOfLetters() {
        assertEquals(
                "chris.mathews@home.example",
                answer("test autoresponder\n<copyto:chris.mathews>").copyTo());
        assertTrue(answer("<ONLYONCE>\nx").onlyOnce());
    }

    @Test
    @Tag("USR-183")
    void aBackslashMakesTheBracketAnOrdinaryCharacter() {
        AnswerPreview answer = answer("\\<OnlyOnce>\n\\<b>");
        assertEquals("<OnlyOnce>\n<b>\n", answer.text());
        assertFalse(answer.onlyOnce());
    }

    @Test
    @Tag("USR-185")
    void tagsOfSectionsThatAreNotUsedSayNothing() {
        AnswerPreview answer = answer("x\n[Section:sales]\n<OnlyOnce>\n<NoKeep>\n<Subject: Sales>\n<Valid: 1/1/2099>");
        assertFalse(answer.onlyOnce());
        assertTrue(answer.keep());
        assertEquals("Auto: Hello", answer.subject());
    }

    @Test
    @Tag("USR-186")
    @Tag("USR-187")
    void fromAndReplyToAreNamed() {
        AnswerPreview answer = answer("<From: The Office <office@firm.example>>\n<ReplyTo: sales@firm.example>\nx");
        assertEquals("The Office <office@firm.example>", answer.from());
        assertEquals("sales@firm.example", answer.replyTo());
        assertEquals("michael@home.example", answer("x").from());
        assertEquals("", answer("x").replyTo());
    }

    @Test
    @Tag("USR-145")
    void withoutATagTheAnswerComesFromTheUser() {
        Answering other = answering();
        other.recipient = "Michael@second.example";
        assertEquals("Michael@second.example", other.preview("x", "y").from());
        other.recipient = "sales@home.example";
        assertEquals("Michael@home.example", other.preview("x", "y").from());
    }

    @Test
    @Tag("USR-188")
    @Tag("USR-189")
    void whereItGoesCanBeSaid() {
        assertEquals("boss@firm.example", answer("<To:boss@firm.example>\nx").to());
        assertEquals("fred@far.example", answer("<To:From>\nx").to());
        assertEquals(
                "fred@far.example",
                answer("<To:boss@firm.example>\n<to: from>\nx").to());
        assertEquals(
                "boss@firm.example",
                answer("<To:From>\n<To:boss@firm.example>\nx").to());
    }

    @Test
    @Tag("USR-146")
    @Tag("USR-147")
    void elseItGoesToTheReturnPathOrWhereRfc3834IsOffToReplyTo() {
        Answering answering = answering();
        assertEquals("bounce@far.example", answering.preview("x", "y").to());
        answering.conforming = false;
        assertEquals("office@far.example", answering.preview("x", "y").to());
        answering.header = "From: fred@far.example\r\n";
        assertEquals("fred@far.example", answering.preview("x", "y").to());
        answering.header = "";
        assertTrue(answering.preview("x", "y").silence().isPresent());
    }

    @Test
    @Tag("USR-145")
    void theSubjectHasItsPrefix() {
        Answering answering = answering();
        assertEquals("Auto: Hello", answering.preview("x", "Hello").subject());
        answering.prefix = "";
        assertEquals("Hello", answering.preview("x", "Hello").subject());
        answering.conforming = false;
        assertEquals("Re: Hello", answering.preview("x", "Hello").subject());
    }

    @Test
    @Tag("USR-190")
    @Tag("USR-191")
    @Tag("USR-192")
    void theLastSubjectOrPrefixCounts() {
        assertEquals(
                "We are away",
                answer("<SubjectPrefix: Away:>\n<Subject: We are away>\nx").subject());
        assertEquals(
                "Away: Hello",
                answer("<Subject: We are away>\n<SubjectPrefix: Away:>\nx").subject());
        assertEquals(
                "Thanks for Hello",
                answer("<Subject: Thanks for {OrigSubject}>\nx").subject());
    }

    @Test
    @Tag("USR-193")
    void keepOverridesThePageAndTheLastOneCounts() {
        Answering answering = answering();
        answering.keep = false;
        assertFalse(answering.preview("x", "y").keep());
        assertTrue(answering.preview("<Keep>\nx", "y").keep());
        assertFalse(answering.preview("<Keep>\n<NoKeep>\nx", "y").keep());
        answering.keep = true;
        assertTrue(answering.preview("x", "y").keep());
        assertFalse(answering.preview("<NoKeep>\nx", "y").keep());
    }

    @Test
    @Tag("USR-200")
    void onlyOnceIsTheSameAsOnThePage() {
        Answering answering = answering();
        assertFalse(answering.send("x", "y").onlyOnce());
        assertTrue(answering.send("<OnlyOnce>\nx", "y").onlyOnce());
        answering.onlyOnce = true;
        assertTrue(answering.send("x", "y").onlyOnce());
    }

    @Test
    @Tag("USR-201")
    void theLastCopyCounts() {
        assertEquals(
                "b@firm.example",
                answer("<CopyTo: a@firm.example>\n<CopyTo: b@firm.example>\nx").copyTo());
        assertEquals("", answer("x").copyTo());
    }

    @Test
    @Tag("USR-196")
    @Tag("USR-215")
    void anIncludedFileIsReadAfreshForEachAnswer() throws Exception {
        Path file = folder("michael").resolve("list.txt");
        Files.writeString(file, "Spanner 3.50\r\nHammer {Date} 7.20\r\n");
        Answering answering = answering();
        String text = "Prices:\n<Include: list.txt>\nBye";
        assertEquals("Prices:\nSpanner 3.50\nHammer {Date} 7.20\nBye\n", answering.body(text, "x"));
        Files.writeString(file, "None");
        assertEquals("Prices:\nNone\nBye\n", answering.body(text, "x"));
    }

    @Test
    @Tag("USR-198")
    void aFileThatCannotBeReadIsLeftOutAndNoted() {
        Answering answering = answering();
        answering.send("a\n<Include: none.txt>\n<Attach: none.pdf>\nb", "x");
        assertEquals(2, answering.errors.latest(10).size());
        assertTrue(answering.errors.latest(10).get(1).text().contains("none.txt"));
        AnswerPreview preview = answering.preview("a\n<Include: none.txt>\n<Attach: none.pdf>\nb", "x");
        assertEquals("a\nb\n", preview.text());
        assertEquals(List.of("none.txt", "none.pdf"), preview.missing());
    }

    @Test
    @Tag("USR-199")
    void onlyAnAdministratorsTextNamesFilesOfTheCommonFolder() throws Exception {
        Files.createDirectories(answering().files.commonFolder());
        Path common = answering().files.commonFolder().resolve("terms.txt");
        Files.writeString(common, "terms");
        Files.writeString(folder("other").resolve("secret.txt"), "secret");
        Answering user = answering();
        assertEquals("x\n", user.body("x\n<Include: terms.txt>\n<Include: " + common + ">", "y"));
        user.byAdministrator = true;
        assertEquals("x\nterms\nterms\n", user.body("x\n<Include: terms.txt>\n<Include: " + common + ">", "y"));
        assertEquals("x\n", user.body("x\n<Include: ../users/other/secret.txt>", "y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "/etc/passwd",
                "sub/../../secret.txt",
                "../../secret.txt",
                "",
                ".",
                "link.txt",
                "linked/secret.txt",
                "sub",
                "x\u0000y",
                "{OrigSubject}"
            })
    @Tag("USR-199")
    void nothingOutsideOfTheFolderIsRead(String name) throws Exception {
        Files.writeString(data.resolve("secret.txt"), "secret");
        Path folder = folder("michael");
        Files.writeString(data.resolve("users/secret.txt"), "secret");
        Files.createDirectories(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("link.txt"), data.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("linked"), data);
        Answering answering = answering();
        answering.byAdministrator = true;
        assertEquals("x\n", answering.body("x\n<Include:" + name + ">", "../secret.txt"));
        assertEquals(
                List.of(), answering.preview("x\n<Attach:" + name + ">", "y").attached());
    }

    @Test
    @Tag("USR-199")
    void noUserNameLeadsOutOfTheUsersFolders() {
        AnswerFiles files = answering().files;
        for (String name : List.of(".", "..", ".ssh", "fred")) {
            Path folder = files.userFolder(new UserName(name));
            assertEquals(
                    data.toAbsolutePath().resolve("users"), folder.normalize().getParent(), name);
        }
    }

    @Test
    void theFoldersAreMade() throws Exception {
        AnswerFiles files = answering().files;
        files.prepare(new UserName("Fred"));
        assertTrue(Files.isDirectory(data.resolve("users/fred")));
        assertTrue(Files.isDirectory(files.commonFolder()));
    }

    @Test
    void aLinkInsideOfTheFolderIsFollowed() throws Exception {
        Path folder = folder("michael");
        Files.writeString(folder.resolve("real.txt"), "real");
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("real.txt"));
        assertEquals("real\n", answering().body("<Include: link.txt>", "y"));
    }

    @Test
    void filesThatAreTooLargeAreLeftOut() throws Exception {
        Path folder = folder("michael");
        Files.writeString(folder.resolve("large.txt"), "x".repeat(AnswerFiles.MOST_INCLUDED + 1));
        assertEquals(
                List.of("large.txt"),
                answering().preview("x\n<Include: large.txt>", "y").missing());
    }

    @Test
    void anAnswerNeverGrowsBeyondItsBound() throws Exception {
        Path folder = folder("michael");
        Files.writeString(folder.resolve("large.txt"), "x".repeat(AnswerFiles.MOST_INCLUDED));
        String text = "<Include: large.txt>\n".repeat(100) + "{OrigSubject}".repeat(1000) + "\n";
        int length = answering().body(text, "s".repeat(1000)).length();
        assertTrue(length <= Body.LONGEST, "length " + length);
    }

    @Test
    void filesInOlderCharacterSetsCanBeRead() throws Exception {
        Files.write(folder("michael").resolve("old.txt"), new byte[] {'M', (byte) 0xFC, 'l', 'l'});
        assertEquals("Müll\n", answering().body("<Include: old.txt>", "y"));
    }

    @Test
    @Tag("USR-210")
    void mistakesAreNamedWithTheirLine() {
        assertEquals(Optional.empty(), Templates.mistake("<Valid:20/3/07>\nx", Locale.UK));
        assertEquals(
                Optional.of("Line 2: \"20/3/07\" is no date: write month/day/year"),
                Templates.mistake("x\n<Valid:20/3/07>", Locale.US));
        assertTrue(Templates.mistake("<From: not an address>", Locale.UK)
                .orElse("")
                .startsWith("Line 1: \"not an address\""));
    }

    private Path folder(String user) throws Exception {
        return Files.createDirectories(data.resolve("users").resolve(user));
    }
}
