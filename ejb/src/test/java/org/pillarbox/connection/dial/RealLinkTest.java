package org.pillarbox.connection.dial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.connection.OpenLink;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.connection.Connection;

/** A real interface that a dial command makes; skipped where nobody may make one. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class RealLinkTest {
    private static final String NAME = "pbt" + ProcessHandle.current().pid() % 100_000;
    private static final String ADDRESS = "198.18.0.1";

    @TempDir
    Path folder;

    private LinkStage stage;

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    @BeforeEach
    void mayMakeInterfaces() throws Exception {
        stage = new LinkStage(folder);
        stage.use(new SystemInterfaces());
        boolean may = run("/bin/sh", "-c", "ip link add " + NAME + "a type veth peer name " + NAME + "b") == 0;
        Assumptions.assumeTrue(may, "no right to make a network interface here");
        gone();
    }

    @AfterEach
    void gone() throws Exception {
        run("/bin/sh", "-c", "ip link del " + NAME + "a");
    }

    @Test
    @Tag("EXT-017")
    @Tag("EXT-026")
    void aRealInterfaceIsBroughtUpAndDown() throws Exception {
        stage.script(
                "dial",
                """
                ip link add %1$sa type veth peer name %1$sb
                ip link set %1$sa up
                (sleep 0.3; ip link set %1$sb up; ip addr add %2$s/32 dev %1$sa) >/dev/null 2>&1 &
                """
                        .formatted(NAME, ADDRESS));
        stage.script("hang", "ip link del " + NAME + "a");
        stage.add(new DialUpEntry("Cable", "/bin/sh dial", "/bin/sh hang", NAME + "*"));
        Connection connection = stage.put(1, stage.by("Cable"));
        SystemInterfaces system = new SystemInterfaces();
        assertTrue(system.up(NAME + "*").isEmpty());
        OpenLink link = stage.links().open(connection);
        int first = system.up(NAME + "a").orElseThrow();
        assertEquals(first, system.up(NAME + "*").orElseThrow());
        link.close();
        assertTrue(system.up(NAME + "a").isEmpty());
        assertEquals(List.of(), stage.told());
        OpenLink second = stage.links().open(connection);
        assertFalse(system.up(NAME + "a").orElseThrow() == first, "another session has another number");
        second.close();
    }
}
