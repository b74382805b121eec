package org.pillarbox.api.login;

import java.util.Objects;

/**
 * A name and a password in the clear.
 *
 * @param authorizationId whom to act as; empty for oneself
 * @param userName the log-in name as typed
 * @param password never logged
 */
public record PlainLogin(String authorizationId, String userName, String password) {
    public PlainLogin {
        Objects.requireNonNull(authorizationId, "authorizationId");
        Objects.requireNonNull(userName, "userName");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "PlainLogin[" + userName + "]";
    }
}
