package org.pillarbox.filter.authenticity.signing;

import java.util.List;

/** Facade for administrators: the DKIM signing page. */
public interface DkimSigning {
    /** All keys, those of a domain together, the newest first. */
    List<DkimKeys> keys();

    /**
     * Makes new keys for a domain. They sign nothing until {@link #start}.
     *
     * @return the name of the set
     * @throws org.pillarbox.settings.InvalidSetting naming {@code domain}
     */
    String make(String domain);

    /** Signs with these keys from now on; those that signed before are retired. */
    void start(String domain, String set);

    /** Signs mail of this domain no longer. */
    void stop(String domain, String set);

    /** Forgets keys. What they have signed cannot be checked any more once they are gone from DNS. */
    void delete(String domain, String set);

    /** Asks DNS, past everything that is remembered, what it publishes for these keys; one answer for each. */
    List<DnsFinding> check(String domain, String set);

    /** What DNS says of a key. */
    enum DnsFinding {
        /** It publishes the key. */
        THERE,
        /** It publishes nothing under this name. */
        MISSING,
        /** It publishes something else under this name. */
        DIFFERENT,
        /** It did not answer. */
        NO_ANSWER
    }
}
