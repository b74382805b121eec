package org.pillarbox.directory.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.directory.UserAdministration.Refusal;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.WholeUser;

/** Port: what an import does to the users there are; each call is a transaction of its own. */
public interface ImportSteps {
    /** All that is set of these users, by the key of their names. */
    Map<String, WholeUser> present(Collection<UserName> names);

    /**
     * Stores lines, see {@link ImportWriter}. When nothing shall be done unless all is right, and a line is refused, all of it
     * is taken back.
     *
     * @param made passwords by the number of the line; what is made here is added
     */
    ImportWriter.Outcome write(List<UserLine> lines, Map<Integer, PasswordWork.Made> made);

    /** Ids by name of all users. */
    Map<String, Long> names();

    /** Deletes users; gives those who stay, and why. */
    List<Refusal> delete(Set<Long> ids);

    /** Tells the audit log. */
    void finished(ImportResult result);
}
