package org.pillarbox.directory.importing;

import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pillarbox.settings.schema.DatabaseKind;

/**
 * Prints how long 10,000 new users with passwords of their own take, and the same file once more; with the processor time, which
 * does not depend on what else the machine does. Run by hand.
 */
final class ImportBenchmark {
    private static final int USERS = 10_000;

    private static long cpuBefore;

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String file = "User Id,Password,Comments\n"
                + IntStream.range(0, USERS)
                        .mapToObj("user%1$05d,password-of-%1$05d,Comment of %1$05d\n"::formatted)
                        .collect(Collectors.joining());
        for (DatabaseKind kind : DatabaseKind.values()) {
            try (ImportFixture here = new ImportFixture(kind, Files.createTempDirectory("keys"))) {
                long start = System.nanoTime();
                UserFile read = ImportFixture.file(file);
                long looked = print(kind, "read", start);
                here.preview(file, ImportFixture.MERGE);
                long previewed = print(kind, "preview", looked);
                System.out.println(here.run(read, ImportFixture.MERGE).described());
                long imported = print(kind, "import", previewed);
                System.out.println(here.run(read, ImportFixture.MERGE).described());
                long again = print(kind, "the same file again", imported);
                here.export(true, true, true);
                print(kind, "export of a page of 500 with passwords", again);
            }
        }
    }

    private static long print(DatabaseKind kind, String what, long start) {
        long now = System.nanoTime();
        long cpu =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        System.out.println(
                kind + ": " + what + ": " + (now - start) / 1_000_000 + " ms, CPU " + (cpu - cpuBefore) + " ms");
        cpuBefore = cpu;
        return System.nanoTime();
    }
}
