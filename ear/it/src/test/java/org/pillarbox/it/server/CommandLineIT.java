package org.pillarbox.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.program.ProgramRun;

/** {@code bin/pillarbox} where no server is needed. */
class CommandLineIT {
    @Test
    void saysItsVersion() {
        ProgramRun run = pillarbox("version");
        assertEquals(0, run.exitCode(), run.output());
        assertTrue(run.output().startsWith("Pillarbox "), run.output());
    }

    private static ProgramRun pillarbox(String... arguments) {
        java.util.ArrayList<String> command = new java.util.ArrayList<>(
                List.of(Build.server().resolve("bin/pillarbox").toString()));
        command.addAll(List.of(arguments));
        return ProgramRun.of(command, new byte[0]);
    }
}
