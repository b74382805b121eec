package org.pillarbox.store.log;

import java.io.IOException;

/** Refuses to fill the disk to the last block: what was promised before must still find room. */
final class DiskGuard {
    private DiskGuard() {}

    static boolean hasRoom(LogFiles files, long reserveBytes) throws IOException {
        return files.usableBytes() >= reserveBytes;
    }

    static void require(LogFiles files, long reserveBytes) throws IOException {
        if (!hasRoom(files, reserveBytes)) {
            throw new IOException("disk nearly full");
        }
    }
}
