package org.pillarbox.schedule.part;

import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.inmail.InMails;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.outmail.MailRequests;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.schedule.RunPart;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;

/** Asks for the mail of all In Mails of a Connection that say so (manual 6.3.3.1). One that is refused keeps nothing else from being done. */
public final class EtrnPart implements RunPart {
    private static final String SUBJECT = "SMTP In Mail problem";
    private static final String PAGE = "/admin/externalmail/in-mail";
    private static final String REMEDY =
            "Ask the provider for which domain or node, and which host, ETRN is to be said, and whether it has another"
                    + " command.";

    private final InMails inMails;
    private final MailRequests requests;
    private final Problems problems;

    public EtrnPart(InMails inMails, MailRequests requests, Problems problems) {
        this.inMails = inMails;
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    public Kind kind() {
        return Kind.COLLECT;
    }

    @Override
    public void work(Connection connection, Progress progress) throws InterruptedException {
        for (InMail inMail : inMails.enabledFor(connection.number())) {
            if (progress.isStoppedWithin(0)) {
                return;
            }
            if (inMail.method() instanceof Method.Smtp smtp && smtp.etrn()) {
                Optional<Problem> problem = ask(inMail, smtp, connection.number());
                if (problem.isPresent()) {
                    problems.report(problem.get());
                    progress.trouble(problem.get().text() + " " + problem.get().error());
                } else {
                    problems.over(place(inMail));
                }
            }
        }
    }

    private Optional<Problem> ask(InMail inMail, Method.Smtp smtp, int connection) throws InterruptedException {
        String command = "ETRN " + smtp.etrnDomain();
        try {
            Reply reply = requests.ask(connection, smtp.etrnServer(), smtp.etrnDomain());
            return reply.isPositive()
                    ? Optional.empty()
                    : Optional.of(problem(inMail, command + " was refused.").because(Replies.words(reply)));
        } catch (Unreachable nobody) {
            return Optional.of(problem(inMail, command + " could not be said.").because(nobody));
        }
    }

    private static Problem problem(InMail inMail, String words) {
        return Problem.of(SUBJECT, place(inMail), "In Mail " + inMail.title() + ": " + words)
                .helpedBy(REMEDY)
                .at(PAGE);
    }

    private static String place(InMail inMail) {
        return "etrn " + inMail.number() + " " + inMail.name();
    }
}
