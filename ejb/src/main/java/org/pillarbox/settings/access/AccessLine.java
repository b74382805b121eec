package org.pillarbox.settings.access;

import java.util.Set;
import org.pillarbox.api.mail.AddressBlock;

/**
 * One line that says something.
 *
 * @param number in the text, from 1
 * @param allows whether it lets in; false with {@code !}
 * @param block whom it is about
 * @param names the only users that it is about, in small letters; empty for all
 * @param noauth whether clients need not log in
 */
record AccessLine(int number, boolean allows, AddressBlock block, Set<String> names, boolean noauth) {
    AccessLine {
        names = Set.copyOf(names);
    }

    /** Whether it only shuts out some users, so that the others go on to the following lines. */
    boolean excludes() {
        return !allows && !names.isEmpty();
    }
}
