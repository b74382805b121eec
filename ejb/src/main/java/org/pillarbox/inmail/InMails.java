package org.pillarbox.inmail;

import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.inmail.InMail;

/** Port: the In Mails there are. Costs no query; each call gives what holds at that moment. */
public interface InMails {
    /** All, in the order of their numbers. */
    List<InMail> all();

    /** The one with this number. */
    default Optional<InMail> find(int number) {
        return all().stream().filter(each -> each.number() == number).findFirst();
    }

    /** Those that run when this Connection does. */
    default List<InMail> enabledFor(int connection) {
        return all().stream().filter(each -> each.isFor(connection)).toList();
    }
}
