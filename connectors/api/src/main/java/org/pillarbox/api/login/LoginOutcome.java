package org.pillarbox.api.login;

/** What came of a log-in. */
public sealed interface LoginOutcome {
    /**
     * It worked.
     *
     * @param account the user's name as stored
     */
    record Granted(String account) implements LoginOutcome {}

    /** Name or password wrong, locked out, or not permitted: the peer cannot tell which. */
    record Denied() implements LoginOutcome {}

    /** The directory cannot be asked now; a later try may succeed. */
    record Unavailable() implements LoginOutcome {}
}
