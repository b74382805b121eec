package org.pillarbox.outmail.fault;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.journal.problem.ClientProblems;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.journal.problem.SocketFault;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;

/**
 * Servers of the Internet, of which one or the other is always down: that concerns who writes to it, and it gets a report. Only when
 * several fail in turn and none answers is something wrong here, such as a provider that blocks port 25.
 */
public final class Strangers implements Faults {
    /** So many different servers. */
    static final int SUSPICIOUS = 3;

    /** What all of them are to an administrator. */
    static final String PLACE = "smtp direct";

    private static final String PAGE = "/admin/externalmail/out-mail";

    private final Problems problems;
    private final Set<String> failed = new LinkedHashSet<>();

    public Strangers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void unreachable(SmtpTarget target, Unreachable reason) {
        Optional<SocketFault> fault = SocketFault.of(reason).filter(any -> any != SocketFault.HOST_NOT_FOUND);
        if (fault.isPresent() && isSuspicious(target.host())) {
            problems.report(problem(target, fault.get()));
        }
    }

    private static Problem problem(SmtpTarget target, SocketFault fault) {
        Problem one = ClientProblems.smtp(target.host(), target.port(), PAGE).connection(fault);
        return Problem.of(
                        one.subject(),
                        PLACE,
                        one.text()
                                + "\nNeither could any of the other servers that were tried before it, so the reason may lie in"
                                + " this server's line. Many providers block port " + target.port()
                                + ": mail can leave through a relay instead.")
                .because(fault)
                .at(PAGE);
    }

    private synchronized boolean isSuspicious(String host) {
        if (failed.size() < SUSPICIOUS) {
            failed.add(host);
        }
        return failed.size() >= SUSPICIOUS;
    }

    /** A connection that was there and broke says nothing of the others. */
    @Override
    public void broken(SmtpTarget target, IOException reason) {
        works(target);
    }

    @Override
    public void works(SmtpTarget target) {
        boolean known;
        synchronized (this) {
            known = !failed.isEmpty();
            failed.clear();
        }
        if (known) {
            problems.over(PLACE);
        }
    }
}
