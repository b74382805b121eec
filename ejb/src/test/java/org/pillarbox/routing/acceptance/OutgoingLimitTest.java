package org.pillarbox.routing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.settings.SmtpSettings;

class OutgoingLimitTest {
    private static final long TEN_KILOBYTES = 10 * 1024;
    private static final Envelope OUTSIDE =
            Mail.envelope("ann@mail.example", "postmaster", "bob@outside.example", "x@second.example");

    private final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "ann", false);
    private final FixedSettings settings = new FixedSettings();
    private final OutgoingLimit limit = new OutgoingLimit(new LocalDomains(settings), users);

    @Test
    @Tag("SRV-092")
    @Tag("USR-281")
    @Tag("USR-283")
    void namesTheLimitToWhoGoesBeyondIt() {
        assertTrue(refusal(OUTSIDE, Long.MAX_VALUE).isEmpty(), "a new user has no limit");
        users.permit("ann", new InternetMail(true, true, 10));
        assertTrue(refusal(OUTSIDE, TEN_KILOBYTES).isEmpty());
        Reply reply = refusal(OUTSIDE, TEN_KILOBYTES + 1).orElseThrow();
        assertEquals(552, reply.code());
        assertTrue(reply.lines().get(0).contains("10 kB"), reply.toString());
        users.permit("ann", new InternetMail(true, true, InternetMail.MOST_KILOBYTES));
        assertTrue(refusal(OUTSIDE, InternetMail.MOST_KILOBYTES * 1024L).isEmpty());
        assertTrue(refusal(OUTSIDE, InternetMail.MOST_KILOBYTES * 1024L + 1).isPresent());
    }

    @Test
    @Tag("SRV-091")
    @Tag("USR-284")
    void doesNotHoldBetweenColleagues() {
        users.permit("ann", new InternetMail(true, true, 10));
        Envelope inside = Mail.envelope("ann@mail.example", "postmaster", "x@second.example");
        assertTrue(refusal(inside, TEN_KILOBYTES + 1).isEmpty());
    }

    @Test
    @Tag("SRV-091")
    @Tag("USR-287")
    void isAskedWhateverTheServiceLets() {
        settings.put(new SmtpSettings(100 * TEN_KILOBYTES, 100, false, true));
        users.permit("ann", new InternetMail(true, true, 10));
        assertTrue(refusal(OUTSIDE, TEN_KILOBYTES + 1).isPresent());
    }

    @Test
    void holdsNobodyElse() {
        users.permit("ann", new InternetMail(true, true, 10));
        assertTrue(limit.refusal(Optional.of("postmaster"), OUTSIDE, TEN_KILOBYTES + 1)
                .isEmpty());
        assertTrue(limit.refusal(Optional.empty(), OUTSIDE, TEN_KILOBYTES + 1).isEmpty());
    }

    private Optional<Reply> refusal(Envelope envelope, long bytes) {
        return limit.refusal(Optional.of("Ann"), envelope, bytes);
    }
}
