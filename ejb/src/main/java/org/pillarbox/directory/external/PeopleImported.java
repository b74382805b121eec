package org.pillarbox.directory.external;

import java.util.List;
import org.pillarbox.directory.LocalUser;

/** Event: users were made of people of the external directory; fired inside of the transaction that creates them. */
public record PeopleImported(List<Person> people) {
    public PeopleImported {
        people = List.copyOf(people);
    }

    /**
     * A new user.
     *
     * @param user as it is stored
     * @param fullName as the directory has it; may be empty
     */
    public record Person(LocalUser user, String fullName) {}
}
