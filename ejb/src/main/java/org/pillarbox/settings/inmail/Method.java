package org.pillarbox.settings.inmail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.LanServer;

/** How an In Mail gets its mail (manual 6.3.1): exactly one of three ways. */
public sealed interface Method {
    /**
     * From a mailbox on a POP3 server (manual 6.3.2).
     *
     * @param server its name or IP address, and its port
     * @param security how the connection is protected
     * @param certificates authorities or certificates that are trusted besides those of the platform, as PEM
     * @param login how to log in
     * @param user as whom
     * @param sealedPassword encrypted, see {@code inmail.InMailSecrets}; empty for none
     * @param accepted whose mail is for this site (Accepted Domains)
     * @param download what is collected, and what stays there
     * @param route how the recipients of a message are found
     * @param detection how a header is searched for them, with {@link CollectedRoute.Detected}
     */
    record Pop3(
            LanServer server,
            Pop3Security security,
            String certificates,
            Pop3Login login,
            String user,
            String sealedPassword,
            AcceptedAddresses accepted,
            Download download,
            CollectedRoute route,
            DetectionOptions detection)
            implements Method {
        public Pop3 {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(security, "security");
            Objects.requireNonNull(certificates, "certificates");
            Objects.requireNonNull(login, "login");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(sealedPassword, "sealedPassword");
            Objects.requireNonNull(accepted, "accepted");
            Objects.requireNonNull(download, "download");
            Objects.requireNonNull(route, "route");
            Objects.requireNonNull(detection, "detection");
        }

        /** The same with another password. */
        public Pop3 withSealedPassword(String other) {
            return new Pop3(server, security, certificates, login, user, other, accepted, download, route, detection);
        }

        /** The same with another search of headers. */
        public Pop3 detecting(DetectionOptions other) {
            return new Pop3(
                    server, security, certificates, login, user, sealedPassword, accepted, download, route, other);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Pop3[" + server.host() + ":" + server.port() + ", " + security + ", as " + user + "]";
        }
    }

    /**
     * Another server brings it to the SMTP service (manual 6.3.3), which takes mail whether or not there is an In Mail.
     *
     * @param waitSeconds how long a dialled link stays up for a first connection
     * @param etrn whether to ask for the mail (RFC 1985)
     * @param etrnDomain for which domain or node; empty when not asking
     * @param etrnServer whom to ask; empty for the relay of the Connection's Out Mail
     */
    record Smtp(int waitSeconds, boolean etrn, String etrnDomain, Optional<LanServer> etrnServer) implements Method {
        public Smtp {
            Objects.requireNonNull(etrnDomain, "etrnDomain");
            Objects.requireNonNull(etrnServer, "etrnServer");
        }
    }

    /**
     * From the shared folder of another server of this kind (manual 6.3.4, chapter 24).
     *
     * @param path the folder, as this machine names it
     * @param users whose mail is fetched
     */
    record Transfer(String path, List<String> users) implements Method {
        public Transfer {
            Objects.requireNonNull(path, "path");
            users = List.copyOf(users);
        }
    }
}
