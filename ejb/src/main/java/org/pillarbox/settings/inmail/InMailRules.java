package org.pillarbox.settings.inmail;

import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.HostNames;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;

/** What an In Mail must be like before it is stored. */
final class InMailRules {
    /** More than anybody has accounts; all are kept in memory and shown in one list. */
    static final int MOST = 500;

    private static final int LONGEST_USER = 256;
    private static final int LONGEST_CERTIFICATES = 50_000;
    private static final int LONGEST_MARKER = 100;
    private static final int LONGEST_NAME_OF_USER = 64;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_PATH = 500;
    private static final int MOST_USERS = 10_000;
    private static final int MOST_FIELDS = 50;
    private static final int MOST_LINES = 50;
    private static final int MOST_DAYS = 3650;
    private static final long MOST_KB = 2_000_000_000L;

    private InMailRules() {}

    static void check(InMail inMail) {
        line("name", "The name", inMail.name(), InMail.LONGEST_NAME);
        require(!inMail.name().isBlank(), "name", "An In Mail has a name, such as that of the provider");
        require(!inMail.connections().isEmpty(), "connections", "At least one Connection must be selected");
        if (inMail.method() instanceof Method.Pop3 pop3) {
            check(pop3);
        } else if (inMail.method() instanceof Method.Smtp smtp) {
            check(smtp);
        } else if (inMail.method() instanceof Method.Transfer transfer) {
            line("path", "The source path", transfer.path(), LONGEST_PATH);
            require(!transfer.path().isBlank(), "path", "Name the folder of the other server");
            require(transfer.users().size() <= MOST_USERS, "users", "Choose at most " + MOST_USERS + " users");
        }
    }

    private static void check(Method.Pop3 pop3) {
        server("host", "port", pop3.server());
        line("user", "The account username", pop3.user(), LONGEST_USER);
        require(!pop3.user().isEmpty(), "user", "Say as whom to log in");
        boolean checked = pop3.certificates().length() <= LONGEST_CERTIFICATES;
        require(checked, "certificates", "There are too many certificates");
        require(
                pop3.login() != Pop3Login.XOAUTH2 || pop3.security() != Pop3Security.NONE,
                "security",
                "An access token is only sent over TLS");
        Download download = pop3.download();
        between("limitKb", "The download message limit", download.limitKb(), 0, MOST_KB);
        between("leaveDays", "The days on the server", download.leaveDays(), 0, MOST_DAYS);
        accepted(pop3.accepted());
        check(pop3.route());
        check(pop3.detection());
    }

    private static void accepted(AcceptedAddresses accepted) {
        List<String> entries = accepted.entries();
        require(
                entries.size() <= AcceptedAddresses.MOST,
                "accepted",
                "Name at most " + AcceptedAddresses.MOST + " domains and addresses");
        entries.stream()
                .map(AcceptedAddresses::fault)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(fault -> require(false, "accepted", fault));
    }

    private static void check(CollectedRoute route) {
        if (route instanceof CollectedRoute.ToTarget to) {
            line("target", "The target", to.target(), LONGEST_NAME_OF_USER);
            require(!to.target().isBlank(), "target", "Say which user or list gets the messages");
        } else if (route instanceof CollectedRoute.ToServer to) {
            line("targetAddress", "The target email address", to.address(), LONGEST_ADDRESS);
            require(
                    to.address().matches("[^@\\s<>,;:\"]+@[^@\\s<>,;:\"]+"),
                    "targetAddress",
                    "Give one e-mail address, such as sales@office.example");
            server("targetServer", "targetServer", to.server());
        } else if (route instanceof CollectedRoute.Subject subject) {
            line("marker", "The marker", subject.marker(), LONGEST_MARKER);
            int star = subject.marker().indexOf('*');
            require(star >= 0, "marker", "The marker must contain a * where the user's name stands");
            require(
                    star == subject.marker().lastIndexOf('*')
                            && subject.marker().length() > 1,
                    "marker",
                    "The marker has one * and something beside it, such as {*}");
        }
    }

    private static void check(DetectionOptions options) {
        require(options.special().size() <= MOST_FIELDS, "special", "Name at most " + MOST_FIELDS + " fields");
        require(options.order().size() <= MOST_LINES, "order", "The list has at most " + MOST_LINES + " lines");
        OrderLine.fault(options.order()).ifPresent(fault -> require(false, "order", fault));
    }

    private static void check(Method.Smtp smtp) {
        between("waitSeconds", "The time to wait", smtp.waitSeconds(), 0, 3600);
        if (smtp.etrn()) {
            require(
                    smtp.etrnDomain().matches("[@#]?[A-Za-z0-9_.-]{1,253}"),
                    "etrnDomain",
                    "Name the domain or node for which mail is to be sent");
        }
        smtp.etrnServer().ifPresent(server -> server("etrnServer", "etrnServer", server));
    }

    private static void server(String hostField, String portField, LanServer server) {
        between(portField, "The port", server.port(), 1, 65_535);
        boolean address = server.host().matches("[0-9.]{7,15}|[0-9a-f:.]{2,45}")
                && !server.host().isEmpty();
        require(
                address || HostNames.isName(server.host()),
                hostField,
                "\"" + server.host() + "\" is neither the name of a server nor an IP address");
    }

    private static void line(String field, String label, String value, int longest) {
        require(
                value.length() <= longest && value.chars().noneMatch(Character::isISOControl),
                field,
                label + " is one line of at most " + longest + " characters");
    }

    private static void between(String field, String label, long value, long least, long most) {
        require(
                value >= least && value <= most,
                field,
                label + " must be from " + least + " to " + most + ", not " + value);
    }

    private static void require(boolean right, String field, String words) {
        if (!right) {
            throw new InvalidSetting(field, words);
        }
    }
}
