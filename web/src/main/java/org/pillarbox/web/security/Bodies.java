package org.pillarbox.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;

/**
 * What may be sent: by strangers the two small forms that are for them, by users a form, by administrators files. What is
 * larger, or of a length that is not told, would have to be waited for by a thread, and files are held in memory; small bodies
 * are all there before a thread begins (the server's filter {@code whole-forms}).
 */
final class Bodies {
    /** Less than the server buffers of a request. */
    static final long MOST_OF_A_STRANGER = 32 << 10;

    /** Room for a page with many rows ticked; less than the server buffers too. */
    static final long MOST_OF_A_USER = 60 << 10;

    private Bodies() {}

    /** @param user who is signed in; empty for a stranger */
    static boolean isTooMuch(HttpServletRequest request, Optional<WebUser> user) {
        // Until a one-time password is changed, there is but the page to change it.
        if (user.filter(known -> known.administrator() && !known.mustChangePassword())
                .isPresent()) {
            return false;
        }
        long most = user.isPresent() ? MOST_OF_A_USER : MOST_OF_A_STRANGER;
        long length = request.getContentLengthLong();
        boolean untold = length < 0 && request.getHeader("Transfer-Encoding") != null;
        return untold || length > most;
    }
}
