package org.pillarbox.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The services that the server has, in the order of the Services page (manual 11.1). */
public final class ServiceCatalogue {
    /** What tells strangers about users runs only where somebody wants it to. */
    private static final Set<String> OFF_AT_FIRST = Set.of("finger");

    /**
     * One service.
     *
     * @param name the key in settings and in the adapter
     * @param title what the console calls it
     * @param protocol which endpoint serves it, such as {@code smtp}, {@code pop3} or {@code web}
     * @param defaultPort before the port offset
     * @param tls how TLS begins
     * @param whenDisabled what it means to switch it off, in words for a confirmation; empty when it cannot be
     */
    public record Entry(
            String name, String title, String protocol, int defaultPort, Tls tls, Optional<String> whenDisabled) {
        /** Whether it runs until an administrator says otherwise. */
        public boolean isEnabledAtFirst() {
            return !OFF_AT_FIRST.contains(name);
        }

        /** Whether an administrator may switch it off. */
        public boolean canBeDisabled() {
            return whenDisabled.isPresent();
        }
    }

    /** How TLS begins on a service. */
    public enum Tls {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    /** All of them. */
    public static final List<Entry> SERVICES = List.of(
            new Entry(
                    "pop3",
                    "POP3",
                    "pop3",
                    110,
                    Tls.STARTTLS,
                    Optional.of("Users cannot collect their mail over the plain POP3 port.")),
            new Entry(
                    "pop3s",
                    "POP3 (TLS)",
                    "pop3",
                    995,
                    Tls.IMPLICIT,
                    Optional.of("Users cannot collect their mail over the encrypted POP3 port.")),
            new Entry(
                    "smtp",
                    "SMTP",
                    "smtp",
                    25,
                    Tls.STARTTLS,
                    Optional.of("Other servers cannot deliver mail here; their mail waits there, or is returned.")),
            new Entry(
                    "submission",
                    "SMTP submission",
                    "smtp",
                    587,
                    Tls.STARTTLS,
                    Optional.of("Users cannot send mail over the submission port.")),
            new Entry(
                    "smtps",
                    "SMTP (TLS)",
                    "smtp",
                    465,
                    Tls.IMPLICIT,
                    Optional.of("Users cannot send mail over the encrypted SMTP port.")),
            new Entry(
                    "password",
                    "Password",
                    "password",
                    106,
                    Tls.STARTTLS,
                    Optional.of("Users cannot change their passwords from a mail program; on the web page they can.")),
            new Entry(
                    "finger", "Finger", "finger", 79, Tls.NONE, Optional.of("Nobody can ask about users over Finger.")),
            new Entry("web", "Web Mail/Admin", "web", 5108, Tls.NONE, Optional.empty()),
            new Entry(
                    "webadmin",
                    "Old Web Admin",
                    "webadmin",
                    5107,
                    Tls.NONE,
                    Optional.of("Bookmarks of the old server's console no longer lead here.")),
            new Entry(
                    "admin",
                    "Admin",
                    "admin",
                    5106,
                    Tls.IMPLICIT,
                    Optional.of("The command line can no longer ask the running server for sessions and rules.")));

    private ServiceCatalogue() {}

    /** The service with this name. */
    public static Optional<Entry> find(String name) {
        return SERVICES.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
