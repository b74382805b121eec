package org.pillarbox.directory.login;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the salts of unknown users are made of. Fetched once, by one log-in while others wait; where the database fails, a
 * secret of this process stands in until it works, since nobody may see from a failure that a name is unknown. Thread safe.
 */
final class DecoySecret {
    private static final Logger LOG = Logger.getLogger(DecoySecret.class.getName());
    private static final int BYTES = 32;

    private final LoginRecords records;
    private final byte[] standIn = new byte[BYTES];
    private volatile byte[] kept;

    DecoySecret(LoginRecords records) {
        this.records = records;
        new SecureRandom().nextBytes(standIn);
    }

    byte[] secret() {
        byte[] known = kept;
        return known == null ? fetched() : known;
    }

    private synchronized byte[] fetched() {
        if (kept == null) {
            try {
                kept = records.decoySecret();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The secret for unknown users cannot be read now", e);
                return standIn;
            }
        }
        return kept;
    }
}
