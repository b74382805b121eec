package org.pillarbox.it.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Programs that people use, in clear, after STARTTLS or STLS, and under TLS from the first byte. */
@WithServer
@Tag("INS-004")
class RealClientsIT {
    private static final String BODY = "A line.\r\n.A line with a dot.\r\nAnd Grüße.\r\n";
    private static final String MESSAGE = "From: <ann@elsewhere.example>\r\nTo: <somebody@mail.example>\r\n"
            + "Subject: From a real client\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n" + BODY;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    @NeedsProgram(value = "swaks", perlModule = "Net::SSLeay")
    @Tag("SRV-133")
    void swaksSends(TlsUse tls, Pillarbox server) {
        String user = server.accounts().fresh();
        List<String> command = new ArrayList<>(List.of("swaks", "--server", "127.0.0.1", "--data", "-"));
        command.addAll(List.of("--port", String.valueOf(server.port(tls == TlsUse.IMPLICIT ? 465 : 25))));
        command.addAll(List.of("--to", server.address(user), "--from", server.address(user)));
        if (tls != TlsUse.NONE) {
            command.add(tls == TlsUse.IMPLICIT ? "--tls-on-connect" : "--tls");
        }
        command.addAll(List.of("--auth", "PLAIN", "--auth-user", user, "--auth-password", Accounts.PASSWORD));
        assertSucceeds(ProgramRun.of(command, bytes(MESSAGE)));
        assertArrived(server, user);
    }

    @ParameterizedTest
    @EnumSource
    @NeedsProgram("msmtp")
    @Tag("SRV-138")
    void msmtpSubmits(TlsUse tls, Pillarbox server) throws IOException {
        String user = server.accounts().fresh();
        Path settings = settings(
                "msmtprc",
                "account default",
                "host 127.0.0.1",
                "port " + server.port(tls == TlsUse.IMPLICIT ? 465 : 587),
                tlsSettings(tls),
                "auth on",
                "user " + user,
                "password \"" + Accounts.PASSWORD + "\"",
                "from " + server.address(user));
        List<String> command = List.of("msmtp", "--file=" + settings, server.address(user));
        assertSucceeds(ProgramRun.of(command, bytes(MESSAGE.replace("\r\n", "\n"))));
        assertArrived(server, user);
    }

    @ParameterizedTest
    @EnumSource
    @NeedsProgram("mpop")
    @Tag("SRV-070")
    @Tag("SRV-071")
    void mpopCollects(TlsUse tls, Pillarbox server) throws IOException {
        String user = withMessage(server);
        Path mailbox = directory.resolve("mbox");
        Path settings = settings(
                "mpoprc",
                "account default",
                "host 127.0.0.1",
                "port " + server.port(tls == TlsUse.IMPLICIT ? 995 : 110),
                tlsSettings(tls),
                "user " + user,
                "password \"" + Accounts.PASSWORD + "\"",
                "keep off",
                "uidls_file " + directory.resolve("uidls"),
                "delivery mbox " + mailbox);
        assertSucceeds(ProgramRun.of(List.of("mpop", "--file=" + settings), new byte[0]));
        assertCollected(server, user, mailbox);
    }

    @ParameterizedTest
    @EnumSource
    @NeedsProgram("fetchmail")
    @Tag("SRV-070")
    @Tag("SRV-071")
    void fetchmailCollects(TlsUse tls, Pillarbox server) throws IOException {
        String user = withMessage(server);
        Path mailbox = directory.resolve("collected");
        String protection =
                switch (tls) {
                    case NONE -> "sslproto ''";
                    case STARTTLS -> "sslproto 'TLS1.2+' no sslcertck";
                    case IMPLICIT -> "ssl no sslcertck";
                };
        Path settings = settings(
                "fetchmailrc",
                "poll 127.0.0.1 protocol POP3 port " + server.port(tls == TlsUse.IMPLICIT ? 995 : 110),
                "  user '" + user + "' password '" + Accounts.PASSWORD + "' no keep fetchall",
                "  " + protection,
                "  mda \"cat >> " + mailbox + "\"");
        List<String> command = List.of("fetchmail", "--fetchmailrc", settings.toString(), "--nosyslog", "-v");
        assertSucceeds(ProgramRun.of(command, new byte[0], directory, Map.of("FETCHMAILHOME", directory.toString())));
        assertCollected(server, user, mailbox);
    }

    private static String tlsSettings(TlsUse tls) {
        return switch (tls) {
            case NONE -> "tls off";
            case STARTTLS -> "tls on\ntls_starttls on\ntls_certcheck off";
            case IMPLICIT -> "tls on\ntls_starttls off\ntls_certcheck off";
        };
    }

    private Path settings(String name, String... lines) throws IOException {
        Path file = Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String withMessage(Pillarbox server) {
        String user = server.accounts().fresh();
        try (var smtp = server.smtp()) {
            String reply = smtp.send("ann@elsewhere.example", server.address(user), bytes(MESSAGE));
            assertTrue(reply.startsWith("250"), reply);
        }
        server.pop3With(1, user).quit();
        return user;
    }

    private static void assertSucceeds(ProgramRun run) {
        assertEquals(0, run.exitCode(), run.output());
    }

    private static void assertArrived(Pillarbox server, String user) {
        Pop3Client pop3 = server.pop3With(1, user);
        String message = new String(pop3.retrieve(1), StandardCharsets.UTF_8);
        assertTrue(message.contains("Subject: From a real client\r\n"), message);
        assertTrue(message.contains("\r\n\r\n" + BODY), message);
        pop3.quit();
    }

    private static void assertCollected(Pillarbox server, String user, Path file) throws IOException {
        String text = Files.readString(file).replace("\r\n", "\n");
        assertTrue(text.contains("Subject: From a real client\n"), text);
        assertTrue(text.contains("\n\n" + BODY.replace("\r\n", "\n")), text);
        Pop3Client pop3 = server.pop3().login(user, Accounts.PASSWORD);
        assertEquals(0, pop3.count(), "the client deletes what it has collected");
        pop3.quit();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
