package org.pillarbox.outmail.sending;

import java.util.List;
import java.util.Set;

/** Port for ways: where mail is due now, within what the way may take. */
public interface DueMail {
    /** Servers of the own network. */
    Set<String> servers();

    /**
     * Domains of the mail that leaves the ordinary way.
     *
     * @param most how many are named; those that wait longest first
     */
    List<String> domains(int most);

    /** Whether there is mail at all that leaves the ordinary way. */
    boolean outside();
}
