package org.pillarbox.settings.inmail;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.LanServer;

/** In Mails for tests. */
public final class InMailSamples {
    private InMailSamples() {}

    /** A POP3 account of which nothing unusual is wanted. */
    public static Method.Pop3 pop3(String... accepted) {
        return new Method.Pop3(
                new LanServer("pop.isp.example", 110),
                Pop3Security.STARTTLS,
                "",
                Pop3Login.PLAIN,
                "company",
                "",
                AcceptedAddresses.of(Arrays.asList(accepted)),
                Download.ALL,
                new CollectedRoute.Detected(),
                DetectionOptions.DEFAULT);
    }

    /** The same, routed otherwise. */
    public static Method.Pop3 routed(Method.Pop3 of, CollectedRoute route) {
        return new Method.Pop3(
                of.server(),
                of.security(),
                of.certificates(),
                of.login(),
                of.user(),
                of.sealedPassword(),
                of.accepted(),
                of.download(),
                route,
                of.detection());
    }

    /** Used with the first Connection. */
    public static InMail inMail(String name, Method method) {
        return new InMail(0, name, true, Set.of(1), method);
    }

    /** All of these, numbered from 1. */
    public static InMailSettings settings(InMail... all) {
        InMailSettings settings = InMailSettings.NONE;
        for (InMail each : List.of(all)) {
            settings = settings.adding(each);
        }
        return settings;
    }
}
