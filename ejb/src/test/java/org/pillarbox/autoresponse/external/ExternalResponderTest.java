package org.pillarbox.autoresponse.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.AnswerStyle;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.Incoming;
import org.pillarbox.autoresponse.MessageHeader;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.autoresponse.worker.TextContent;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.extension.command.ProgramLimits;
import org.pillarbox.extension.command.ProgramRunner;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.settings.DiagnosticsSettings;
import org.pillarbox.testing.CollectingSink;

/** The dialogue with programs, which stand in the data directory as an administrator would put them there. */
@DisabledOnOs(OS.WINDOWS)
class ExternalResponderTest {
    private static final String MESSAGE = "Return-Path: <bounce@out.example>\r\n"
            + "From: Fred <fred@out.example>\r\nTo: ann@mail.example\r\nSubject: Price\r\n list\r\n\r\nHello\r\n.\r\n";
    private static final String ANSWER =
            "cat <<'END'\nTo: fred@out.example\nFrom: ann@mail.example\nSubject: hello\n\nbody\nEND\n";

    @TempDir
    private Path data;

    private final FixedSettings settings = new FixedSettings();

    private Response run(String script) throws IOException {
        return run(script, true, true, MESSAGE, Duration.ofSeconds(20));
    }

    private Response run(String script, boolean conforming, boolean keep, String message, Duration limit)
            throws IOException {
        Path program = Files.writeString(data.resolve("answer me"), "#!/bin/sh\n" + script);
        assertTrue(program.toFile().setExecutable(true));
        return command("\"answer me\" one \"two words\"", conforming, keep, message, limit);
    }

    private Response command(String command, boolean conforming, boolean keep, String message, Duration limit)
            throws IOException {
        TextContent content = new TextContent(message);
        Autoresponder page =
                new Autoresponder(ResponderType.EXTERNAL, keep, true, ClearEvery.NEVER, "", true, command, "", "");
        Incoming incoming = new Incoming(
                "0123456789abcdef",
                ReversePath.of(Mail.address("bounce@out.example")),
                Mail.address("ann@mail.example"),
                MessageHeader.read(content),
                content);
        AnswerRequest request = new AnswerRequest(
                new LocalUser(2, new UserName("Ann"), false),
                page,
                incoming,
                new AnswerStyle(conforming, "Auto:", "mail.example", Locale.ENGLISH, ZoneOffset.UTC),
                Instant.parse("2026-11-23T10:00:00Z"));
        ProgramRunner runner = new ProgramRunner(new ProgramLimits(limit, 1 << 20, 65536, 2));
        return ExternalResponder.in(data, runner, settings).respond(request);
    }

    private static String text(Response response) throws IOException {
        CollectingSink sink = new CollectingSink();
        assertInstanceOf(Response.Send.class, response, response::toString);
        ((Response.Send) response).text().writeTo(sink);
        return sink.text();
    }

    private static List<String> recipients(Response response) {
        return ((Response.Send) response)
                .envelope().recipients().stream()
                        .map(to -> to.address().toString())
                        .toList();
    }

    private String told(String file) throws IOException {
        return Files.readString(data.resolve(file));
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    @Tag("USR-216")
    @Tag("USR-240")
    @Tag("USR-241")
    void whatTheProgramWritesIsTheAnswerWithTransportsFieldsAlone() throws IOException {
        Response response = run(ANSWER);
        assertEquals(
                "Received: by mail.example (autoresponder) id 0123456789abcdef;\r\n\tMon, 23 Nov 2026 10:00:00 +0000\r\n"
                        + "Message-ID: <answer.0123456789abcdef@mail.example>\r\n"
                        + "To: fred@out.example\r\nFrom: ann@mail.example\r\nSubject: hello\r\n\r\nbody\r\n",
                text(response));
        String named = text(run("printf 'Message-ID: <x@y>\\r\\nTo: a@b\\n\\nx\\ry\\n'"));
        assertTrue(named.endsWith("+0000\r\nMessage-ID: <x@y>\r\nTo: a@b\r\n\r\nx\r\ny\r\n"), named);
    }

    @Test
    void textWithoutAHeaderIsTheBody() throws IOException {
        String answer = text(run("echo 'no header at all'; echo 'Subject: x'"));
        assertTrue(answer.endsWith("@mail.example>\r\n\r\nno header at all\r\nSubject: x\r\n"), answer);
    }

    @Test
    @Tag("USR-219")
    @Tag("USR-220")
    @Tag("USR-221")
    @Tag("USR-251")
    void theControlFileIsTheLastArgumentAndNamesTheInputInItsFifthLine() throws IOException {
        run("pwd > pwd.txt; echo \"$#,$1,$2,$3\" > arguments.txt; cp \"$3\" control.txt; ls housekeeper > listed.txt");
        assertEquals(data.toRealPath() + "\n", told("pwd.txt"));
        String[] arguments = told("arguments.txt").strip().split(",");
        assertEquals(List.of("3", "one", "two words"), List.of(arguments).subList(0, 3));
        assertTrue(arguments[3].matches("\\Q" + data + "\\E/housekeeper/ar[0-9A-F]+\\.dat"), arguments[3]);
        List<String> control = Files.readAllLines(data.resolve("control.txt"));
        assertTrue(control.get(4).matches("R[0-9A-F]+\\.dat"), control.get(4));
        assertTrue(told("listed.txt").contains(control.get(4)));
    }

    @Test
    @Tag("USR-224")
    @Tag("USR-225")
    @Tag("USR-226")
    @Tag("USR-227")
    @Tag("USR-228")
    @Tag("USR-229")
    void theEnvironmentTellsOfTheMessage() throws IOException {
        // Some shells leave out names that they cannot read.
        String script = "tr '\\0' '\\n' < /proc/$$/environ > env.txt\n";
        run(script);
        String from = told("env.txt");
        for (String line : List.of(
                "REPLY-TO=fred@out.example",
                "REPLY_TO=fred@out.example",
                "ORIGINATOR=fred@out.example",
                "MAILBOX=Ann",
                "SUBJECT=Price list",
                "MAILBOXDIR=" + data.resolve("users/ann"))) {
            assertTrue(from.contains(line + "\n"), () -> line + " in\n" + from);
        }
        run(
                script,
                true,
                true,
                "Reply-To: Office <office@out.example>\r\nFrom: fred@out.example\r\n"
                        + "Subject: =?UTF-8?Q?a=00b=0A=1Bc?= " + "x".repeat(5000) + "\r\n\r\n",
                Duration.ofSeconds(20));
        String replyTo = told("env.txt");
        assertTrue(replyTo.contains("REPLY-TO=office@out.example\n"), replyTo);
        assertTrue(replyTo.contains("ORIGINATOR=fred@out.example\n"), replyTo);
        assertTrue(replyTo.matches("(?s).*SUBJECT=a b c x{900,994}\n.*"), replyTo);
    }

    @Test
    @Tag("USR-230")
    void standardInputIsTheWholeMessageAndThenItsEnd() throws IOException {
        run("cat > message.txt; echo done >> message.txt");
        assertEquals(MESSAGE + "done\n", told("message.txt"));
    }

    @Test
    @Tag("USR-231")
    @Tag("USR-233")
    @Tag("USR-235")
    void controlLinesNameRecipientsAndTheSender() throws IOException {
        Response response = run("echo 'TO: one@out.example' >&2; echo 'hm: what' >&2; echo 'to: <two@out.example>' >&2;"
                + "echo 'From: a@mail.example' >&2; echo 'from: b@mail.example' >&2; " + ANSWER);
        assertEquals(List.of("one@out.example", "two@out.example"), recipients(response));
        assertEquals(
                "<b@mail.example>",
                ((Response.Send) response).envelope().reversePath().toString());
        assertTrue(text(response).contains("From: ann@mail.example\r\n"));
    }

    @Test
    @Tag("USR-239")
    void otherLinesOnStandardErrorAreLogged() throws IOException {
        List<String> logged = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger("org.pillarbox.autoresponse");
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(MessageFormat.format(entry.getMessage(), entry.getParameters()));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        log.addHandler(listening);
        try {
            Response response =
                    run("echo 'tO: one@out.example' >&2; echo 'hm: what' >&2; echo 'so far' >&2; " + ANSWER);
            assertEquals(List.of("one@out.example"), recipients(response));
        } finally {
            log.removeHandler(listening);
        }
        assertEquals(List.of("The autoresponder of Ann wrote to standard error: hm: what\nso far"), logged);
    }

    @Test
    @Tag("USR-232")
    @Tag("USR-271")
    void withoutControlLinesTheSenderIsAnswered() throws IOException {
        Response conforming = run(ANSWER);
        assertEquals(List.of("bounce@out.example"), recipients(conforming));
        assertTrue(((Response.Send) conforming).envelope().reversePath().isNull());
        Response other = run(ANSWER, false, true, MESSAGE, Duration.ofSeconds(20));
        assertEquals(List.of("fred@out.example"), recipients(other));
        assertEquals(
                "<ann@mail.example>",
                ((Response.Send) other).envelope().reversePath().toString());
    }

    @Test
    @Tag("USR-234")
    void toNoneIsTheLastWord() throws IOException {
        Response response =
                run("echo 'To: a@out.example' >&2; echo 'To: NONE' >&2; echo 'To: b@out.example' >&2; " + ANSWER);
        assertEquals(new Response.Nothing("the program wants no answer", true), response);
    }

    @Test
    @Tag("USR-236")
    @Tag("USR-237")
    void theLastKeepLineWinsOverThePage() throws IOException {
        assertTrue(((Response.Send) run(ANSWER)).keep());
        assertEquals(false, ((Response.Send) run(ANSWER, true, false, MESSAGE, Duration.ofSeconds(20))).keep());
        assertEquals(false, ((Response.Send) run("echo 'Keep: 1\nkeep: 0' >&2; " + ANSWER)).keep());
        assertEquals(true, ((Response.Send) run("echo 'Keep: 0\nKeep: 1\nKeep: 7' >&2; " + ANSWER)).keep());
        assertEquals(new Response.Nothing("the program wants no answer", false), run("echo 'To: None\nKeep: 0' >&2"));
    }

    @Test
    @Tag("USR-242")
    void nothingWrittenIsNoAnswer() throws IOException {
        assertEquals(new Response.Nothing("the program wrote nothing", true), run("echo 'To: a@b.example' >&2"));
    }

    @Test
    @Tag("USR-245")
    @Tag("USR-246")
    void aHangingProgramIsEndedAndNothingIsAnswered() throws IOException {
        Response response = run(ANSWER + "sleep 600", true, false, MESSAGE, Duration.ofMillis(500));
        assertEquals(
                new Response.Failed(
                        "The program \"\"answer me\" one \"two words\"\" did not end in time, and was ended"),
                response);
        assertEquals(Set.of("answer me"), files());
    }

    @Test
    @Tag("USR-247")
    void aFailingProgramIsReportedWithWhatItSaid() throws IOException {
        Response.Failed failed = (Response.Failed) run("echo 'no such price list' >&2; " + ANSWER + "exit 7");
        assertTrue(failed.reason().contains("ended with code 7, and wrote:\nno such price list"), failed.reason());
        Response missing = command("no-such-program", true, true, MESSAGE, Duration.ofSeconds(20));
        assertTrue(((Response.Failed) missing).reason().contains("could not be started"));
        Response broken = command("\"unclosed", true, true, MESSAGE, Duration.ofSeconds(20));
        assertTrue(((Response.Failed) broken).reason().contains("not closed"));
    }

    @Test
    void aFloodingProgramIsReported() throws IOException {
        Response.Failed failed = (Response.Failed) run("yes");
        assertTrue(failed.reason().contains("wrote too much to standard output"), failed.reason());
    }

    @Test
    @Tag("USR-252")
    void noFileRemains() throws IOException {
        Files.createDirectories(data.resolve("housekeeper"));
        Files.writeString(data.resolve("housekeeper/ar0123.dat"), "left behind by a process that was killed");
        Files.writeString(data.resolve("housekeeper/DR0123.DAT"), "kept");
        run(ANSWER);
        assertEquals(Set.of("answer me", "housekeeper/DR0123.DAT"), files());
    }

    @Test
    @Tag("USR-249")
    @Tag("USR-250")
    @Tag("USR-253")
    void filesAreKeptUnderTheirOtherNamesWhereThatIsWanted() throws IOException {
        settings.put(new DiagnosticsSettings(true));
        run("echo first; echo 'Keep: 1' >&2");
        run("cat > /dev/null; echo second; echo 'Keep: 0' >&2");
        assertEquals("second\n", told("AUTORESPONSE.TXT"));
        assertEquals("Keep: 0\n", told("AUTORESPONSE.CTL"));
        List<String> kept =
                files().stream().filter(name -> name.startsWith("housekeeper/")).toList();
        assertEquals(4, kept.size(), kept::toString);
        List<String> controls = kept.stream()
                .filter(name -> name.matches("housekeeper/DR[0-9A-F]+\\.DAT"))
                .toList();
        assertEquals(2, controls.size(), kept::toString);
        for (String name : controls) {
            String input = Files.readAllLines(data.resolve(name)).get(4);
            String other = "housekeeper/D" + input.substring(1).replace(".dat", ".DAT");
            assertEquals(MESSAGE, told(other));
        }
    }

    @Test
    void nobodyElseMayReadTheMailThatProgramsGet() throws IOException {
        Path folder = Files.createDirectory(data.resolve("housekeeper"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        settings.put(new DiagnosticsSettings(true));
        run(ANSWER + "echo 'Keep: 1' >&2; chmod 644 housekeeper/ar*");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        for (String name : List.of("AUTORESPONSE.TXT", "AUTORESPONSE.CTL")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))));
        }
        for (File file : folder.toFile().listFiles()) {
            assertTrue(file.delete());
        }
        assertTrue(folder.toFile().delete());
        run(ANSWER);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    @Tag("USR-238")
    void theSampleScriptWorks() throws IOException {
        Path sample = Path.of("../ear/src/main/server/samples/autoresponder.sh")
                .toAbsolutePath()
                .normalize();
        String command = "/bin/sh \"" + sample + "\"";
        Response response = command(command, true, false, MESSAGE, Duration.ofSeconds(20));
        String answer = text(response);
        assertTrue(answer.contains("\r\nTo: fred@out.example\r\nFrom: Ann\r\nDate: "), answer);
        assertTrue(
                answer.endsWith("Your message \"Price list\" has arrived. It began with:\r\n\r\nHello\r\n.\r\n"),
                answer);
        assertTrue(((Response.Send) response).keep());
        String shy = MESSAGE.replace("Price\r\n list", "no answer please");
        assertEquals(
                new Response.Nothing("the program wants no answer", true),
                command(command, true, true, shy, Duration.ofSeconds(20)));
    }

    @Test
    void aStoppingServerLeavesTheMessageToTheNextStart() {
        ProgramRunner runner = new ProgramRunner(ProgramLimits.STANDARD);
        runner.close();
        assertThrows(IOException.class, () -> {
            TextContent content = new TextContent(MESSAGE);
            ExternalResponder.in(data, runner, settings)
                    .respond(new AnswerRequest(
                            new LocalUser(2, new UserName("ann"), false),
                            new Autoresponder(
                                    ResponderType.EXTERNAL, true, true, ClearEvery.NEVER, "", true, "cat", "", ""),
                            new Incoming(
                                    "x",
                                    ReversePath.NULL,
                                    Mail.address("ann@mail.example"),
                                    MessageHeader.read(content),
                                    content),
                            new AnswerStyle(true, "", "mail.example", Locale.ENGLISH, ZoneOffset.UTC),
                            Instant.EPOCH));
        });
    }
}
