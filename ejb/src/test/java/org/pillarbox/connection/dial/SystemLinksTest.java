package org.pillarbox.connection.dial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.connection.LinkFailed;
import org.pillarbox.connection.OpenLink;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.DialUp;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class SystemLinksTest {
    private static final String SECRET = "s3cret word";

    @TempDir
    Path folder;

    private LinkStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new LinkStage(folder);
    }

    private void use(Connection connection) throws LinkFailed {
        stage.links().open(connection).close();
    }

    @Test
    @Tag("EXT-013")
    @Tag("EXT-015")
    void aPermanentLineIsAlwaysUpAndNothingIsDialled() throws Exception {
        stage.entry("ppp0");
        Connection lan = stage.lan();
        assertTrue(stage.links().isUp(lan));
        assertTrue(stage.links().isOnline());
        use(lan);
        assertEquals(List.of(), stage.done());
    }

    @Test
    @Tag("EXT-017")
    @Tag("EXT-026")
    void dialsUntilTheInterfaceIsUpAndHangsUpAtTheEnd() throws Exception {
        stage.entry("ppp0", "(sleep 0.3; touch ppp0) >/dev/null 2>&1 &", "rm ppp0");
        Connection connection = stage.put(1, stage.by("ppp0"));
        assertFalse(stage.links().isUp(connection));
        assertFalse(stage.links().isOnline());
        OpenLink link = stage.links().open(connection);
        assertTrue(stage.isUp("ppp0"));
        assertTrue(stage.links().isUp(connection));
        assertTrue(stage.links().isOnline());
        assertEquals(List.of("dial-ppp0"), stage.done());
        link.close();
        link.close();
        assertEquals(List.of("dial-ppp0", "hang-ppp0"), stage.done());
        assertFalse(stage.links().isUp(connection));
        assertEquals(List.of(), stage.told());
    }

    @Test
    @Tag("EXT-019")
    @Tag("EXT-024")
    void theDialCommandIsToldInItsEnvironmentAndNotAmongItsArguments() throws Exception {
        stage.entry("ppp0", "env > told.txt; cat /proc/$$/cmdline | tr '\\0' ' ' > seen.txt; touch ppp0", "rm ppp0");
        DialUp link = new DialUp("ppp0", "0123 456", "", "my account", "", 1, 0, 1, true, List.of(), false, false, 5);
        use(stage.put(7, stage.withPassword(link, SECRET)));
        Map<String, String> told = stage.lines("told.txt").stream()
                .filter(line -> line.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (one, other) -> one));
        assertEquals("7", told.get("CONNECTION"));
        assertEquals("ppp0", told.get("DIAL_ENTRY"));
        assertEquals("ppp0", told.get("DIAL_INTERFACE"));
        assertEquals("0123 456", told.get("DIAL_NUMBER"));
        assertEquals("my account", told.get("DIAL_USER"));
        assertEquals(SECRET, told.get("DIAL_PASSWORD"));
        assertEquals("1", told.get("DIAL_MULTILINK"));
        assertFalse(told.containsKey("HOME"), "little of the server's own environment");
        assertFalse(Files.readString(folder.resolve("seen.txt")).contains(SECRET));
    }

    @Test
    @Tag("EXT-019")
    @Tag("EXT-025")
    void aFailureNamesTheConnectionAndNeverThePassword() {
        stage.entry("ppp0", "echo \"login $DIAL_USER/$DIAL_PASSWORD refused\" >&2; exit 7", "true");
        DialUp link = new DialUp("ppp0", "", "", "me", "", 1, 0, 1, false, List.of(), false, false, 5);
        Connection connection = stage.put(3, stage.withPassword(link, SECRET));
        String words = assertThrows(LinkFailed.class, () -> stage.links().open(connection))
                .getMessage();
        assertTrue(words.contains("\"Line 3\""), words);
        assertTrue(words.contains("ended with code 7: login me/(password) refused"), words);
        assertFalse(words.contains(SECRET), words);
        assertEquals(List.of(words), stage.told());
        assertFalse(
                connection.toString().contains(connection.link() instanceof DialUp own ? own.sealedPassword() : "?"));
    }

    @Test
    @Tag("EXT-020")
    void aDialCommandThatAlwaysFailsIsRunAsOftenAsThePageSays() throws Exception {
        stage.entry("ppp0", "exit 1", "true");
        Connection connection = stage.put(1, stage.by("ppp0", 3));
        assertThrows(LinkFailed.class, () -> stage.links().open(connection));
        assertEquals(List.of("dial-ppp0", "dial-ppp0", "dial-ppp0"), stage.done());
    }

    @Test
    @Tag("EXT-020")
    @Tag("EXT-021")
    void aLaterTryMaySucceedAfterTheTimeBetween() throws Exception {
        stage.entry("ppp0", "date +%s%N >> times.txt; test $(wc -l < times.txt) = 2 && touch ppp0", "rm ppp0");
        DialUp link = new DialUp("ppp0", "", "", "", "", 5, 1, 1, false, List.of(), false, false, 5);
        use(stage.put(1, link));
        assertEquals(List.of("dial-ppp0", "dial-ppp0", "hang-ppp0"), stage.done());
        assertEquals(List.of("connection 1"), stage.over);
        List<Long> times =
                stage.lines("times.txt").stream().map(Long::parseLong).toList();
        assertTrue(times.get(1) - times.get(0) >= LinkStage.MINUTE.toNanos(), times.toString());
    }

    @Test
    @Tag("EXT-022")
    void anAttemptThatDoesNotComeUpInTimeIsCancelledByHangingUp() throws Exception {
        stage.entry("ppp0", "true", "true");
        stage.entry("ppp1", "sleep 300", "true");
        for (String entry : List.of("ppp0", "ppp1")) {
            Connection connection = stage.put(1, stage.by(entry));
            String words = assertThrows(LinkFailed.class, () -> stage.links().open(connection))
                    .getMessage();
            assertTrue(words.contains("did not come up within 1 minute"), words);
        }
        assertEquals(List.of("dial-ppp0", "hang-ppp0", "dial-ppp1", "hang-ppp1"), stage.done());
    }

    @Test
    @Tag("EXT-023")
    void anIdleLinkStaysForLongerThanTheTimeout() throws Exception {
        stage.entry("ppp0");
        Connection connection = stage.put(1, stage.by("ppp0"));
        OpenLink link = stage.links().open(connection);
        long open = System.nanoTime();
        Awaitility.await().until(() -> System.nanoTime() - open > LinkStage.MINUTE.toNanos());
        assertTrue(stage.isUp("ppp0"));
        assertEquals(List.of("dial-ppp0"), stage.done());
        link.close();
    }

    @Test
    @Tag("EXT-027")
    @Tag("EXT-028")
    @Tag("EXT-030")
    void aChosenLinkThatIsUpIsUsedAndLeftUp() throws Exception {
        stage.entry("ppp0");
        stage.entry("isdn0");
        stage.entry("isdn1");
        stage.up("isdn1");
        use(stage.put(1, stage.by("ppp0", 1, "isdn0", "isdn1")));
        assertEquals(List.of(), stage.done());
        assertTrue(stage.isUp("isdn1"));
    }

    @Test
    @Tag("EXT-029")
    void aLinkThatWasNotChosenIsNotUsed() throws Exception {
        stage.entry("ppp0");
        stage.entry("isdn0");
        stage.up("isdn0");
        use(stage.put(1, stage.by("ppp0")));
        assertEquals(List.of("dial-ppp0", "hang-ppp0"), stage.done());
        assertTrue(stage.isUp("isdn0"));
    }

    @Test
    @Tag("EXT-030")
    void theLastOfSeveralHangsUpWhatWasDialledHere() throws Exception {
        stage.entry("ppp0");
        Connection one = stage.put(1, stage.by("ppp0"));
        Connection other = stage.put(2, stage.by("ppp0"));
        OpenLink first = stage.links().open(one);
        OpenLink second = stage.links().open(other);
        first.close();
        assertTrue(stage.isUp("ppp0"));
        assertFalse(stage.links().isUp(one));
        assertTrue(stage.links().isUp(other));
        second.close();
        assertEquals(List.of("dial-ppp0", "hang-ppp0"), stage.done());
    }

    @Test
    @Tag("TEC-111")
    @Tag("TEC-112")
    @Tag("TEC-114")
    void eachDialTakesOneOfTheAlternativeNumbers() throws Exception {
        stage.entry("ppp0", "echo \"$DIAL_NUMBER\" >> numbers.txt; exit 1", "true");
        DialUp link = new DialUp("ppp0", "1", " 22 ;; 33;", "", "", 40, 0, 1, false, List.of(), false, false, 5);
        assertThrows(LinkFailed.class, () -> use(stage.put(1, link)));
        assertEquals(Set.of("22", "33"), new HashSet<>(stage.lines("numbers.txt")));
    }

    @Test
    @Tag("TEC-113")
    void withoutAlternativesTheOwnNumberIsDialled() throws Exception {
        stage.entry("ppp0", "echo \"$DIAL_NUMBER\" > numbers.txt; touch ppp0", "rm ppp0");
        use(stage.put(1, new DialUp("ppp0", "1", " ; ", "", "", 1, 0, 1, false, List.of(), false, false, 5)));
        assertEquals(List.of("1"), stage.lines("numbers.txt"));
    }

    @Test
    void anEntryThatIsGoneIsAFailure() {
        String words = assertThrows(LinkFailed.class, () -> use(stage.put(1, stage.by("gone"))))
                .getMessage();
        assertTrue(words.contains("there is no dial-up connection \"gone\""), words);
    }

    @Test
    void aCommandThatCannotBeStartedIsAFailure() {
        stage.add(new DialUpEntry("ppp0", "/no/such/program", "/no/such/program", "ppp0"));
        String words = assertThrows(LinkFailed.class, () -> use(stage.put(1, stage.by("ppp0"))))
                .getMessage();
        assertTrue(words.contains("could not be started"), words);
    }

    @Test
    void aLinkThatStaysUpAfterHangingUpIsToldOf() throws Exception {
        stage.entry("ppp0", "touch ppp0", "true");
        use(stage.put(1, stage.by("ppp0")));
        assertTrue(stage.told().get(0).contains("still up"), stage.told()::toString);
    }

    @Test
    void anInterruptBreaksDiallingOffAndHangsUp() throws Exception {
        stage.entry("ppp0", "touch dialling; sleep 300", "true");
        Connection connection = stage.put(1, stage.by("ppp0"));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> interrupted = other.submit(() -> {
                assertThrows(LinkFailed.class, () -> stage.links().open(connection));
                return Thread.currentThread().isInterrupted();
            });
            Awaitility.await().until(() -> stage.isUp("dialling"));
            other.shutdownNow();
            assertTrue(interrupted.get(20, TimeUnit.SECONDS));
        } finally {
            other.shutdownNow();
        }
        assertEquals(List.of("dial-ppp0", "hang-ppp0"), stage.done());
    }

    @Test
    void aServerThatStopsHangsUp() throws Exception {
        stage.entry("ppp0");
        stage.links().open(stage.put(1, stage.by("ppp0")));
        stage.links().close();
        assertEquals(List.of("dial-ppp0", "hang-ppp0"), stage.done());
    }

    @Test
    void aServerThatWasKilledHangsUpWhenItStartsAgain() throws Exception {
        stage.entry("ppp0");
        stage.entry("isdn0");
        Connection connection = stage.put(1, stage.by("ppp0"));
        stage.links().open(connection);
        stage.up("isdn0");
        stage.use(stage.interfaces());
        assertFalse(stage.links().isUp(connection));
        stage.links().recover();
        stage.links().recover();
        assertEquals(List.of("dial-ppp0", "hang-ppp0"), stage.done());
        assertTrue(stage.isUp("isdn0"), "nobody here has dialled it");
        stage.use(stage.interfaces());
        stage.links().recover();
        assertEquals(2, stage.done().size());
    }

    @Test
    void whatWasLeftUpIsHungUpBeforeItIsDialledAnew() throws Exception {
        stage.entry("ppp0");
        Connection connection = stage.put(1, stage.by("ppp0"));
        stage.links().open(connection);
        stage.use(stage.interfaces());
        use(connection);
        assertEquals(List.of("dial-ppp0", "hang-ppp0", "dial-ppp0", "hang-ppp0"), stage.done());
    }

    @Test
    void whatWasWrittenDownMayBeDamagedOrGone() throws Exception {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/dialled.txt"), "x\tppp0\n1\n\n1\tno such entry\n99\tppp0\n");
        stage.entry("ppp0");
        stage.up("ppp0");
        stage.links().recover();
        assertEquals(List.of(), stage.done());
        assertEquals("", Files.readString(folder.resolve("run/dialled.txt")));
    }

    @Test
    @Tag("XTN-020")
    @Tag("XTN-021")
    @Tag("XTN-022")
    @Tag("XTN-023")
    @Tag("XTN-024")
    void theSameCommandsRunAroundEachConnectionAndHoldItUp() throws Exception {
        stage.entry("ppp0");
        stage.script("post", "sleep 0.2; echo post $CONNECTION >> done.txt");
        stage.script("pre", "echo pre $CONNECTION $(test -e ppp0 && echo up) >> done.txt");
        stage.around("/bin/sh post", "/bin/sh pre");
        Connection first = stage.put(1, stage.by("ppp0"));
        Connection eleventh = stage.put(11, stage.by("ppp0"));
        OpenLink link = stage.links().open(first);
        assertEquals(List.of("dial-ppp0", "post 1"), stage.done());
        link.close();
        use(eleventh);
        assertEquals(
                List.of(
                        "dial-ppp0",
                        "post 1",
                        "pre 1 up",
                        "hang-ppp0",
                        "dial-ppp0",
                        "post 11",
                        "pre 11 up",
                        "hang-ppp0"),
                stage.done());
    }

    @Test
    @Tag("XTN-026")
    void thePermanentLineHasThemAtEachExchange() throws Exception {
        stage.script("post", "echo post $CONNECTION >> done.txt");
        stage.script("pre", "echo pre $CONNECTION >> done.txt");
        stage.around("/bin/sh post", "/bin/sh pre");
        use(stage.lan());
        use(stage.lan());
        assertEquals(List.of("post 1", "pre 1", "post 1", "pre 1"), stage.done());
    }

    @Test
    @Tag("XTN-025")
    void aCommandThatFailsIsToldOfAndStopsNothing() throws Exception {
        stage.around("/bin/sh -c \"echo no such luck >&2; exit 5\"", 10, "/bin/sleep 300", 1);
        use(stage.lan());
        List<String> told = stage.told();
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("The Post-Connect Command \"/bin/sh"), told.get(0));
        assertTrue(told.get(0).contains("\"Line 1\" ended with code 5: no such luck"), told.get(0));
        assertTrue(told.get(1).startsWith("The Pre-Disconnect Command \"/bin/sleep 300\""), told.get(1));
        assertTrue(told.get(1).contains("did not end within 1 seconds"), told.get(1));
    }

    @Test
    void nothingOfACommandIsLeftInItsFolder() throws Exception {
        stage.around("/bin/echo hello", "");
        use(stage.lan());
        try (var files = Files.list(folder.resolve("housekeeper"))) {
            assertEquals(0, files.count());
        }
    }
}
