package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The log's folder on a real disk. The folder and its files are for their owner only. */
public final class DiskFiles implements LogFiles {
    private final Path folder;
    /** Found once: the search goes through all mounted file systems, and is made for every message otherwise. */
    private final FileStore disk;

    private DiskFiles(Path folder, FileStore disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Uses a folder, which is made when it is not there. */
    public static DiskFiles at(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && !Files.exists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createDirectories(folder);
        return new DiskFiles(folder, Files.getFileStore(folder));
    }

    @Override
    public LogFile create(String name) throws IOException {
        return open(name, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @Override
    public LogFile open(String name) throws IOException {
        return open(name, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    private LogFile open(String name, Set<? extends OpenOption> options) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(name), options);
        return new DiskFile(channel, channel.size());
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public long size(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public long usableBytes() throws IOException {
        return disk.getUsableSpace();
    }

    private static final class DiskFile implements LogFile {
        private final FileChannel channel;
        private long end;

        DiskFile(FileChannel channel, long end) {
            this.channel = channel;
            this.end = end;
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return channel.read(into, position);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
            end = size;
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
