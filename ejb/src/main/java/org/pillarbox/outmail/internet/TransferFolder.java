package org.pillarbox.outmail.internet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.sending.Passage;

/** The folder {@code OutQueue} in another server's data directory, from which that server fetches mail (manual 6.4.5, 24). */
final class TransferFolder {
    /** Each recipient has files of its own, whose names say which entry of the queue they are. */
    static final int RECIPIENTS = 1;

    static final String NAME = "OutQueue";

    private final String target;

    TransferFolder(String target) {
        this.target = target;
    }

    /**
     * The folder is never made here: a share that is not mounted is an empty folder, and mail laid there would be lost to everybody.
     *
     * @throws Unreachable when the folder is not there or cannot be written
     */
    Passage open() throws Unreachable {
        try {
            Path folder = Path.of(target).resolve(NAME);
            if (!Files.isDirectory(folder)) {
                throw unreachable("there is no folder " + folder);
            }
            if (!Files.isWritable(folder)) {
                throw unreachable("the folder " + folder + " cannot be written");
            }
            return new FilePassage(folder);
        } catch (InvalidPathException none) {
            throw unreachable("\"" + target + "\" is no path");
        }
    }

    static Unreachable unreachable(String why) {
        return new Unreachable(reply(why));
    }

    /** Temporary: somebody will mend it. */
    static Reply reply(String why) {
        return Reply.of(451, "4.3.0", "No file could be written for the other server: " + why);
    }

    static Reply reply(IOException failure) {
        return reply(failure.toString());
    }
}
