package org.pillarbox.settings.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * By a link that is dialled for each connection (manual 6.2.1 to 6.2.3, 21.15.2).
 *
 * @param entry the name of the dial-up connection of this machine
 * @param number handed to the dial command; may be empty
 * @param alternateNumbers as typed: numbers with semicolons between them, one of which is used in the place of {@code number}
 * @param user handed to the dial command; may be empty
 * @param sealedPassword encrypted, see {@code connection.dial}; empty for none
 * @param retries how often it is dialled in all before that is an error
 * @param intervalMinutes between two of these
 * @param timeoutMinutes within which the link must be up
 * @param multilink whether the dial command is to bond a second line
 * @param alsoUsed names of dial-up connections that are used as well when they are up
 * @param autoConnect whether the Connection is run when one of these comes up
 * @param oncePerSession whether that is done once, each time that it comes up, and not again and again
 * @param everyMinutes how often it is done otherwise
 */
public record DialUp(
        String entry,
        String number,
        String alternateNumbers,
        String user,
        String sealedPassword,
        int retries,
        int intervalMinutes,
        int timeoutMinutes,
        boolean multilink,
        List<String> alsoUsed,
        boolean autoConnect,
        boolean oncePerSession,
        int everyMinutes)
        implements Link {
    private static final int USUAL_MINUTES = 5;

    public DialUp {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(alternateNumbers, "alternateNumbers");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(sealedPassword, "sealedPassword");
        alsoUsed = List.copyOf(alsoUsed);
    }

    /** What the page of a new one begins with. */
    public static DialUp usual(String entry) {
        List<String> itself = entry.isEmpty() ? List.of() : List.of(entry);
        return new DialUp(entry, "", "", "", "", 1, 1, 1, false, itself, true, true, USUAL_MINUTES);
    }

    /** The alternative telephone numbers. */
    public List<String> alternatives() {
        return Arrays.stream(alternateNumbers.split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** The same with another password. */
    public DialUp withSealedPassword(String other) {
        return new DialUp(
                entry,
                number,
                alternateNumbers,
                user,
                other,
                retries,
                intervalMinutes,
                timeoutMinutes,
                multilink,
                alsoUsed,
                autoConnect,
                oncePerSession,
                everyMinutes);
    }

    /** The same by other dial-up connections. */
    public DialUp using(String otherEntry, List<String> others) {
        return new DialUp(
                otherEntry,
                number,
                alternateNumbers,
                user,
                sealedPassword,
                retries,
                intervalMinutes,
                timeoutMinutes,
                multilink,
                others,
                autoConnect,
                oncePerSession,
                everyMinutes);
    }

    @Override
    public String toString() {
        return "DialUp[" + entry + (user.isEmpty() ? "" : ", as " + user) + "]";
    }
}
