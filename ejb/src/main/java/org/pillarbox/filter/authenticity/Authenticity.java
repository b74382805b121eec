package org.pillarbox.filter.authenticity;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.pillarbox.api.mail.Address;
import org.pillarbox.filter.authenticity.dkim.DkimOutcome;
import org.pillarbox.filter.authenticity.dkim.IncomingSignatures;
import org.pillarbox.filter.authenticity.dmarc.DmarcCheck;
import org.pillarbox.filter.authenticity.dmarc.DmarcOutcome;
import org.pillarbox.filter.authenticity.spf.SpfCheck;
import org.pillarbox.filter.authenticity.spf.SpfOutcome;
import org.pillarbox.filter.authenticity.spf.SpfQuestion;

/** Finds out who sent a message that has come in whole. Takes as long as DNS takes, within the bounds. Thread safe. */
public final class Authenticity {
    /** Messages that wait for DNS at once: well below the threads that serve sessions. */
    private static final int MOST_AT_ONCE = 24;

    private final Semaphore seats = new Semaphore(MOST_AT_ONCE);
    private final Supplier<Questions> dns;
    private final UnaryOperator<String> organisation;
    private final Clock clock;

    /**
     * Asks DNS.
     *
     * @param dns fresh questions for each message
     * @param organisation the organisational domain of a domain
     */
    public Authenticity(Supplier<Questions> dns, UnaryOperator<String> organisation, Clock clock) {
        this.dns = dns;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Checks a message. Where too many wait for DNS already, nothing is asked, and nothing can be found out now.
     *
     * @param client who handed it in
     * @param sender the reverse path
     * @param helo what the client called itself
     * @param content what has passed of it: all
     */
    public SenderReport check(InetAddress client, Optional<Address> sender, String helo, IncomingSignatures content) {
        boolean seated = seats.tryAcquire();
        try {
            return check(seated ? dns.get() : Questions.NONE, client, sender, helo, content);
        } finally {
            if (seated) {
                seats.release();
            }
        }
    }

    private SenderReport check(
            Questions questions,
            InetAddress client,
            Optional<Address> sender,
            String helo,
            IncomingSignatures content) {
        SpfOutcome spf = new SpfCheck(SpfQuestion.of(client, sender, helo), questions).run(sender.isEmpty());
        List<DkimOutcome> signatures = content.check(questions, clock.instant());
        DmarcOutcome dmarc = new DmarcCheck(organisation, spf, signatures, questions).of(content.from());
        return new SenderReport(spf, signatures, dmarc);
    }
}
