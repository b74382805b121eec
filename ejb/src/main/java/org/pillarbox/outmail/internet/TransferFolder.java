package org.pillarbox.outmail.internet;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.sending.Passage;

/** The folder {@code OutQueue} in another server's data directory, from which that server fetches mail (manual 6.4.5, 24). */
final class TransferFolder {
    /** Each recipient has files of its own, whose names say which entry of the queue they are. */
    static final int RECIPIENTS = 1;

    static final String NAME = "OutQueue";

    private static final String PAGE = "/admin/externalmail/out-mail";

    private final String target;
    private final String connection;
    private final Problems problems;

    /**
     * @param target the other server's data directory
     * @param connection whose mail goes there, for people
     */
    TransferFolder(String target, String connection, Problems problems) {
        this.target = target;
        this.connection = connection;
        this.problems = problems;
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
                throw new Unreachable(failed("there is no folder " + folder));
            }
            if (!Files.isWritable(folder)) {
                throw new Unreachable(failed("the folder " + folder + " cannot be written"));
            }
            return new FilePassage(folder, this);
        } catch (InvalidPathException none) {
            throw new Unreachable(failed("\"" + target + "\" is no path"));
        }
    }

    /** Tells the administrator; the answer is temporary, as somebody will mend it. */
    Reply failed(String why) {
        problems.report(Problem.of(
                        "File Transfer problem",
                        place(),
                        "Mail of " + connection + " cannot be laid into the folder of the other server. It waits in the"
                                + " outgoing queue.")
                .because(why)
                .helpedBy("Look whether the share is mounted, has a folder " + NAME + " and may be written.")
                .at(PAGE));
        return Reply.of(451, "4.3.0", "No file could be written for the other server: " + why);
    }

    /** Files were written. */
    void works() {
        problems.over(place());
    }

    private String place() {
        return "file transfer " + connection;
    }
}
