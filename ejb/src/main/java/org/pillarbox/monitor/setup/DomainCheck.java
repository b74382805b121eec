package org.pillarbox.monitor.setup;

import java.io.IOException;
import java.net.IDN;
import java.util.List;
import java.util.stream.Stream;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;

/**
 * Whether other servers find this one for the local domains. Whether a mail exchanger's address leads here cannot be seen from
 * behind a router, so its name is compared, and the rest is said.
 */
public final class DomainCheck implements SetupCheck {
    /** Each takes seconds when the name service does not answer. */
    private static final int MOST_DOMAINS = 5;

    private static final List<String> NOT_PUBLIC =
            List.of("localhost", "local", "lan", "home", "internal", "example", "test", "invalid");

    private final Settings settings;
    private final MailExchangers exchangers;

    public DomainCheck(Settings settings, MailExchangers exchangers) {
        this.settings = settings;
        this.exchangers = exchangers;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<Finding> findings() {
        if (!takesMail()) {
            return List.of(Finding.doubtful(
                    "Mail from the Internet",
                    "Other servers cannot deliver mail here: the service SMTP on port 25 is switched off."));
        }
        LocalMailSettings local = settings.get(LocalMailSettings.class);
        List<String> domains =
                local.localDomains().stream().filter(DomainCheck::isPublic).toList();
        if (domains.isEmpty()) {
            return List.of(Finding.doubtful(
                    "Mail from the Internet",
                    "None of the local domains is one of the Internet's, so that mail comes from inside only."));
        }
        return Stream.concat(
                        domains.stream().limit(MOST_DOMAINS).map(domain -> finding(domain, local.hostAddress())),
                        domains.stream().skip(MOST_DOMAINS).limit(1).map(more -> others(domains.size() - MOST_DOMAINS)))
                .toList();
    }

    private boolean takesMail() {
        return settings.get(ServicesSettings.class)
                .service("smtp")
                .filter(ServicesSettings.Service::enabled)
                .isPresent();
    }

    private Finding finding(String domain, String hostName) {
        String subject = "Mail for " + domain;
        List<String> hosts;
        try {
            hosts = exchangers.of(IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED));
        } catch (IOException e) {
            return Finding.doubtful(subject, "The name service could not be asked for the domain's MX record.");
        }
        if (hosts.contains(hostName)) {
            return Finding.works(subject, "The domain's MX record names this server, " + hostName + ".");
        }
        if (hosts.isEmpty()) {
            return Finding.fails(
                    subject,
                    "The domain has no MX record. Have your domain's provider make one that names " + hostName
                            + ", and an address record for that name.");
        }
        if (hosts.equals(List.of(""))) {
            return Finding.fails(subject, "The domain's MX record says that it takes no mail at all.");
        }
        return Finding.doubtful(
                subject,
                "The domain's MX record names " + String.join(", ", hosts)
                        + ". That is right if it leads to this server, which" + " calls itself " + hostName
                        + "; otherwise its mail is delivered elsewhere.");
    }

    private static Finding others(int number) {
        return Finding.doubtful("Other domains", number + " more local domains were not looked up.");
    }

    private static boolean isPublic(String domain) {
        int dot = domain.lastIndexOf('.');
        return dot > 0 && !NOT_PUBLIC.contains(domain.substring(dot + 1));
    }
}
