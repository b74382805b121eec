package org.pillarbox.boot;

/** The application cannot start. The message is for the administrator and names the step that failed. */
class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
