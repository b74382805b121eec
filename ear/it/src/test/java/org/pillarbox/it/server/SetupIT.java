package org.pillarbox.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.it.program.ProgramRun;

/** {@code pillarbox setup}, which stands for the installer of manual chapter 2.3. */
class SetupIT {
    @TempDir
    private Path directory;

    private CommandLine pillarbox;
    private Path data;

    @BeforeEach
    void install() throws IOException {
        pillarbox = CommandLine.installed(directory);
        data = directory.resolve("data");
    }

    @Test
    @Tag("INS-013")
    @Tag("INS-019")
    @Tag("INS-022")
    void asksWithTheDefaultsInBrackets() throws IOException {
        String answers = data + "\nNone\nchief\nlong enough\n";
        ProgramRun run = pillarbox.answering(answers, "setup", "--no-start");
        assertEquals(0, run.exitCode(), run.output());
        assertTrue(run.output().contains("Data directory [/var/lib/pillarbox]"), run.output());
        assertTrue(run.output().contains("Startup option, None or Service ["), run.output());
        assertTrue(run.output().contains("Name of the administrator [postmaster]"), run.output());
        assertEquals(List.of("chief", "long enough"), Files.readAllLines(administrator()));
    }

    @Test
    void keepsThePasswordFromOtherAccountsAndFromTheScreen() throws IOException {
        ProgramRun run = pillarbox.answering(
                "sesame, open\n", "setup", "--data", data.toString(), "--password-file", "-", "--no-start");
        assertEquals(0, run.exitCode(), run.output());
        assertFalse(run.output().contains("sesame"), run.output());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(administrator())));
    }

    @Test
    @Tag("INS-022")
    void leavesThePasswordToTheServerWhenNoneIsGiven() throws IOException {
        pillarbox.run("setup", "--data", data.toString(), "--no-password", "--no-start");
        assertEquals(List.of("postmaster", ""), Files.readAllLines(administrator()));
    }

    @Test
    void refusesAShortPassword() {
        ProgramRun run = pillarbox.answering(
                "secret\n", "setup", "--data", data.toString(), "--password-file", "-", "--no-start");
        assertEquals(2, run.exitCode());
        assertTrue(run.output().contains("at least 8 characters"), run.output());
        assertFalse(Files.exists(administrator()));
    }

    @Test
    void remembersTheDataDirectoryForLaterCommands() {
        pillarbox.run("setup", "--data", data.toString(), "--no-password", "--no-start");
        assertTrue(pillarbox.run("status").output().contains("on " + data));
    }

    @Test
    void leavesTheAdministratorOfExistingMailAlone() throws IOException {
        Files.createDirectories(data.resolve("store"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        pillarbox.run("setup", "--data", data.toString(), "--admin", "intruder", "--no-password", "--no-start");
        assertFalse(Files.exists(administrator()));
    }

    @Test
    @Tag("INS-019")
    @Tag("INS-021")
    @Tag("INS-023")
    void serviceInstallsAUnitThatStartsAtBootUnderAnAccountOfItsOwn() throws IOException {
        assumeTrue(isRoot(), "only root can install the service");
        Path tools = Files.createDirectory(directory.resolve("tools"));
        Path calls = directory.resolve("calls.txt");
        for (String tool : List.of("systemctl", "useradd", "chown")) {
            Path fake =
                    Files.writeString(tools.resolve(tool), "#!/bin/sh\necho " + tool + " \"$@\" >> " + calls + "\n");
            Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path root = directory.resolve("root");
        Map<String, String> environment =
                Map.of("DESTDIR", root.toString(), "PATH", tools + ":" + System.getenv("PATH"));
        CommandLine installer = new CommandLine(pillarbox.program(), directory, environment);
        ProgramRun run = installer.run("setup", "--data", data.toString(), "--startup", "service", "--no-password");
        assertEquals(0, run.exitCode(), run.output());

        String unit = Files.readString(root.resolve("etc/systemd/system/pillarbox.service"));
        assertTrue(unit.contains("\nWantedBy=multi-user.target\n"), unit);
        assertTrue(unit.contains("\nUser=pillarbox\n"), unit);
        assertTrue(unit.contains("\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n"), unit);
        assertTrue(unit.contains("\nEnvironment=PILLARBOX_DATA=" + data + "\n"), unit);
        assertTrue(unit.contains("\nExecStart=" + directory.resolve("opt/bin/pillarbox") + " serve"), unit);
        List<String> called = Files.readAllLines(calls);
        assertTrue(called.contains("chown -R pillarbox: " + data), called::toString);
        assertTrue(called.contains("systemctl enable --now pillarbox.service"), called::toString);
    }

    @Test
    @Tag("INS-019")
    void serviceNeedsRoot() {
        assumeTrue(!isRoot(), "this account may");
        ProgramRun run = pillarbox.run("setup", "--data", data.toString(), "--startup", "service", "--no-password");
        assertEquals(1, run.exitCode());
        assertTrue(run.output().contains("only root can install the service"), run.output());
    }

    private Path administrator() {
        return data.resolve("first-administrator.txt");
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
