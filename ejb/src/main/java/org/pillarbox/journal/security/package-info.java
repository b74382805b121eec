/**
 * The security log: who failed to log in, which accounts were locked and unlocked, who sent too much. One line each, in the log file (logger
 * {@code org.pillarbox.security}) and in the database. Passwords never come in. Manual chapters 4.3.1.2 and 15.3.
 */
package org.pillarbox.journal.security;
