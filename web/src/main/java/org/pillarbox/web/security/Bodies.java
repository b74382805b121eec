package org.pillarbox.web.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a stranger may send: the two small forms that are for him. What is larger, or of a length that is not told, would have
 * to be waited for by a thread; small bodies are all there before one begins (the server's filter {@code whole-forms}).
 */
final class Bodies {
    /** Less than the server buffers of a request. */
    static final long MOST_OF_A_STRANGER = 32 << 10;

    private Bodies() {}

    static boolean isTooMuch(HttpServletRequest request, boolean signedIn) {
        if (signedIn) {
            return false;
        }
        long length = request.getContentLengthLong();
        boolean untold = length < 0 && request.getHeader("Transfer-Encoding") != null;
        return untold || length > MOST_OF_A_STRANGER;
    }
}
