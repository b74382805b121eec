package org.pillarbox.directory.importing;

import java.util.Optional;
import org.pillarbox.directory.AdvancedSettings;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.secret.Passwords;

/** Puts what a line tells in the place of what a user has; what it does not tell stays. */
final class LineSettings {
    private final UserLine line;

    LineSettings(UserLine line) {
        this.line = line;
    }

    WholeUser over(WholeUser user, Passwords passwords) {
        return new WholeUser(
                details(user.details()),
                permissions(user.permissions()),
                advanced(user.advanced()),
                passwords,
                user.group());
    }

    private UserDetails details(UserDetails old) {
        return new UserDetails(
                old.id(),
                old.name(),
                line.text(UserColumn.COMMENTS).orElse(old.comment()),
                old.group(),
                line.flag(UserColumn.ADMIN).orElse(old.administrator()),
                old.lockedOut(),
                old.separateWebPassword(),
                old.mayChangeMainPassword(),
                routing(old.routing()),
                old.webMailAddresses());
    }

    private MailRouting routing(MailRouting old) {
        Assistant assistant = new Assistant(
                line.text(UserColumn.ASSISTANT).orElse(old.assistant().targets()),
                line.flag(UserColumn.ONLY_ASSISTANT).orElse(old.assistant().redirect()));
        Forwarding forwarding = new Forwarding(
                line.flag(UserColumn.USE_FORWARDING).orElse(old.forwarding().use()),
                line.text(UserColumn.FORWARD_TO).orElse(old.forwarding().addresses()));
        return new MailRouting(assistant, forwarding, old.large(), old.small(), old.quarantineFirst());
    }

    private UserPermissions permissions(UserPermissions old) {
        InternetMail internet = new InternetMail(
                line.flag(UserColumn.INTERNET_MAIL).orElse(old.internet().sends()),
                line.flag(UserColumn.INCOMING_MAIL).orElse(old.internet().receives()),
                line.number(UserColumn.MAX_OUTGOING).orElse(old.internet().maxOutgoingKilobytes()));
        return new UserPermissions(
                old.id(),
                old.name(),
                old.protocols(),
                internet,
                line.flag(UserColumn.IN_EVERYONE).orElse(old.inEveryoneList()),
                line.flag(UserColumn.MONITOR).orElse(old.monitored()),
                old.allowMessageMoveTo(),
                old.moveDirectly(),
                old.mailboxQuotaMegabytes(),
                old.remoteStatus());
    }

    private AdvancedSettings advanced(AdvancedSettings old) {
        Optional<String> reply = line.text(UserColumn.REPLY_TO);
        return new AdvancedSettings(
                reply.map(String::strip).orElse(old.replyAddress()),
                old.noGlobalSignature(),
                old.directoryName(),
                old.spamThreshold());
    }
}
