package org.pillarbox.directory;

import java.util.List;

/**
 * A group as an address that mail can be sent to.
 *
 * @param name as stored
 * @param members in the order of their names; may be none
 */
public record MailGroup(String name, List<LocalUser> members) {
    public MailGroup {
        members = List.copyOf(members);
    }
}
