package org.pillarbox.outmail.fault;

import java.io.IOException;
import java.util.function.Function;
import org.pillarbox.connection.socks.SocksFailure;
import org.pillarbox.journal.problem.ClientProblems;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.journal.problem.SocketFault;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;

/** Servers that an administrator has named: each failure is told, and when it is over. */
public final class NamedServers implements Faults {
    private final Function<SmtpTarget, ClientProblems> entries;
    private final Problems problems;

    /** @param entries finds what the administrator knows a server by */
    public NamedServers(Function<SmtpTarget, ClientProblems> entries, Problems problems) {
        this.entries = entries;
        this.problems = problems;
    }

    @Override
    public void unreachable(SmtpTarget target, Unreachable reason) {
        problems.report(problem(entries.apply(target), reason));
    }

    /** What the server itself says, or TLS, has no number; nor has a SOCKS server, but then there was no connection either. */
    private static Problem problem(ClientProblems entry, Unreachable reason) {
        return SocketFault.of(reason).isPresent() || reason.getCause() instanceof SocksFailure
                ? entry.connection(reason)
                : entry.refused(Replies.words(reason.reply()));
    }

    @Override
    public void broken(SmtpTarget target, IOException reason) {
        problems.report(entries.apply(target).closed(reason));
    }

    @Override
    public void works(SmtpTarget target) {
        problems.over(entries.apply(target).place());
    }
}
