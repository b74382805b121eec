package org.pillarbox.outmail.tlsreport;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Port: the counts of all nodes. */
public interface TlsCounts {
    /** Adds to what is there. */
    void add(Collection<TlsCount> counts);

    /**
     * Those since a day, failures first, then the most.
     *
     * @param most that are given
     */
    List<TlsCount> since(LocalDate day, int most);
}
