package org.pillarbox.settings;

import java.util.List;

/**
 * What holds for all users' autoresponders (manual 4.2.3.2.3, 4.2.3.2.4). Lists keep the lines as typed, without blank ones.
 *
 * @param conforming whether RFC 3834 is followed
 * @param personalOnly whether, under RFC 3834, only messages that name the user in To, Cc or Bcc are answered by
 *     autoresponders that keep them
 * @param subjectPrefix what responses' subjects begin with under RFC 3834; may be empty
 * @param filters as users' header filters, see {@link org.pillarbox.message.HeaderMatch}
 * @param refused addresses that get no response, with {@code *} and {@code ?}
 * @param allowed the only addresses that do, unless it is empty; {@code refused} wins
 */
public record AutoresponderSettings(
        boolean conforming,
        boolean personalOnly,
        String subjectPrefix,
        List<String> filters,
        List<String> refused,
        List<String> allowed) {
    public AutoresponderSettings {
        subjectPrefix = subjectPrefix.strip();
        filters = List.copyOf(filters);
        refused = List.copyOf(refused);
        allowed = List.copyOf(allowed);
    }
}
