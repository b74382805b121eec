package org.pillarbox.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Virtual machines of their own that start in half the time: the classes that a first one loaded are kept in an archive,
 * which the others map instead of loading and checking them again. Such an archive wants a class path without folders.
 */
public final class ChildJava {
    private final String classPath;
    private final Path archive;

    private ChildJava(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** Lets a program end by itself once, for others that load the same classes; keeps the archive in the folder. */
    public static ChildJava trainedBy(Path folder, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ChildJava trained = new ChildJava(withoutFolders(folder), folder.resolve("classes.jsa"));
        Process training = trained.start("-XX:ArchiveClassesAtExit=" + trained.archive, program, arguments);
        training.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (training.waitFor() != 0) {
            throw new IOException("the training ended with " + training.exitValue());
        }
        return trained;
    }

    /** Starts a program; what it says on the side of errors is dropped. */
    public Process start(Class<?> program, String... arguments) throws IOException {
        return start("-XX:SharedArchiveFile=" + archive, program, arguments);
    }

    private Process start(String archiving, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                archiving,
                "-cp",
                classPath,
                program.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String withoutFolders(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            entries.add(
                    Files.isDirectory(path)
                            ? pack(path, folder.resolve(entries.size() + ".jar"))
                                    .toString()
                            : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path pack(Path directory, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files) {
                out.putNextEntry(
                        new ZipEntry(directory.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
