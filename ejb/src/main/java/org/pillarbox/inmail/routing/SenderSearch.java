package org.pillarbox.inmail.routing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.MailboxList;

/**
 * To whom reports on a collected message go. The provider notes the reverse path in the message (RFC 5321 §4.4); where it did not,
 * the author stands in, unless the message is a report itself or was written by a program, which nobody must answer.
 */
final class SenderSearch {
    private static final Set<String> PROGRAMS = Set.of("mailer-daemon", "mailer_daemon", "postmaster", "nobody");

    private SenderSearch() {}

    static ReversePath in(HeaderLines header) {
        Optional<String> noted = header.first("return-path");
        if (noted.isPresent()) {
            return new ReversePath(first(noted.get()));
        }
        boolean report = header.first("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/report"))
                .isPresent();
        boolean automatic = header.first("auto-submitted")
                .filter(how -> !how.equalsIgnoreCase("no"))
                .isPresent();
        return report || automatic
                ? ReversePath.NULL
                : new ReversePath(header.first("from")
                        .flatMap(SenderSearch::first)
                        .filter(author -> !PROGRAMS.contains(author.localKey())));
    }

    private static Optional<Address> first(String value) {
        List<Address> addresses = MailboxList.read(value, 1);
        return addresses.stream().findFirst();
    }
}
