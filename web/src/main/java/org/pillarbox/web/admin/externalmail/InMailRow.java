package org.pillarbox.web.admin.externalmail;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.inmail.history.InMailRun;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.web.shell.Texts;

/**
 * One In Mail in the list.
 *
 * @param number by which rules and mappings name it
 * @param name for people
 * @param method in a word
 * @param place where its mail comes from
 * @param connections with which it is used
 * @param enabled whether it is used at all
 * @param last what came of the last collection; null before the first
 */
public record InMailRow(
        int number, String name, String method, String place, String connections, boolean enabled, InMailRunRow last)
        implements Serializable {
    static InMailRow of(InMail inMail, Map<Integer, String> connections, Map<Integer, InMailRun> runs) {
        String used = inMail.connections().stream()
                .map(connections::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new InMailRow(
                inMail.number(),
                inMail.name(),
                method(inMail.method()),
                place(inMail.method()),
                used,
                inMail.enabled(),
                Optional.ofNullable(runs.get(inMail.number()))
                        .map(InMailRunRow::of)
                        .orElse(null));
    }

    private static String method(Method method) {
        return Texts.of(
                method instanceof Method.Pop3
                        ? "inmails.pop3"
                        : method instanceof Method.Smtp ? "inmails.smtp" : "inmails.transfer");
    }

    private static String place(Method method) {
        if (method instanceof Method.Pop3 pop3) {
            return Texts.of("inmails.account", pop3.user(), pop3.server().host());
        }
        if (method instanceof Method.Transfer transfer) {
            return transfer.path();
        }
        return ((Method.Smtp) method).etrn() ? "ETRN " + ((Method.Smtp) method).etrnDomain() : "";
    }
}
