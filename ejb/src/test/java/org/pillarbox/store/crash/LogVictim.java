package org.pillarbox.store.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.log.ContentLog;
import org.pillarbox.store.log.DiskFiles;
import org.pillarbox.store.log.LogFixture;

/** Says what its log holds, then commits from many threads and says so, until it is killed. */
public final class LogVictim {
    private static final int SESSIONS = 8;

    private LogVictim() {}

    public static void main(String[] arguments) throws IOException {
        ContentLog log = LogFixture.open(DiskFiles.at(Path.of(arguments[0])));
        for (StoredContent content : LogFixture.replay(log, LogPosition.START)) {
            LogFixture.read(log.open(content.location()));
            System.out.println("FOUND " + content.id());
        }
        System.out.println("READY");
        for (int i = 0; i < SESSIONS; i++) {
            new Thread(() -> commitForEver(log)).start();
        }
    }

    private static void commitForEver(ContentLog log) {
        Random random = new Random();
        try {
            while (true) {
                byte[] body = new byte[random.nextInt(20) == 0 ? 30_000 : random.nextInt(3000)];
                StoredContent content = LogFixture.commit(log, body);
                System.out.println("DONE " + content.id());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
