package org.pillarbox.ra;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.finger.FingerListener;
import org.pillarbox.api.http.AdminListener;
import org.pillarbox.api.http.OldWebListener;
import org.pillarbox.api.password.PasswordListener;
import org.pillarbox.api.pop3.Pop3Listener;
import org.pillarbox.api.smtp.SmtpListener;
import org.pillarbox.protocol.finger.FingerSession;
import org.pillarbox.protocol.http.HttpSession;
import org.pillarbox.protocol.password.PasswordSession;
import org.pillarbox.protocol.pop3.Pop3Session;
import org.pillarbox.protocol.smtp.SmtpOptions;
import org.pillarbox.protocol.smtp.SmtpSession;

/** The protocols that the adapter serves: one row each. */
final class Protocols {
    private static final List<Protocol<?>> ALL = List.of(
            new Protocol<>(
                    "smtp",
                    SmtpListener.class,
                    "421 4.7.0 Too many connections, try again later\r\n",
                    "554 5.7.1 Access from this address is not allowed\r\n",
                    (peer, listener, startTls) -> new SmtpSession(
                            peer, listener, SmtpOptions.defaults().withStartTls(startTls))),
            new Protocol<>(
                    "pop3",
                    Pop3Listener.class,
                    "-ERR [SYS/TEMP] Too many connections, try again later\r\n",
                    "-ERR [SYS/PERM] Access from this address is not allowed\r\n",
                    Pop3Session::new),
            new Protocol<>(
                    "password",
                    PasswordListener.class,
                    "500 Too many connections, try again later\r\n",
                    "500 Access from this address is not allowed\r\n",
                    PasswordSession::new),
            new Protocol<>(
                    "finger",
                    FingerListener.class,
                    "Too many connections, try again later.\r\n",
                    "Access from this address is not allowed.\r\n",
                    (peer, listener, startTls) -> new FingerSession(peer, listener)),
            new Protocol<>(
                    "webadmin",
                    OldWebListener.class,
                    http("503 Service Unavailable", "Too many connections, try again later."),
                    http("403 Forbidden", "Access from this address is not allowed."),
                    (peer, listener, startTls) -> new HttpSession(peer, listener)),
            new Protocol<>(
                    "admin",
                    AdminListener.class,
                    http("503 Service Unavailable", "Too many connections, try again later."),
                    http("403 Forbidden", "Access from this address is not allowed."),
                    (peer, listener, startTls) -> new HttpSession(peer, listener)));

    private Protocols() {}

    static Optional<Protocol<?>> named(String name) {
        return ALL.stream().filter(protocol -> protocol.name().equals(name)).findFirst();
    }

    private static String http(String status, String text) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\nContent-Length: " + (text.length() + 2)
                + "\r\nConnection: close\r\n\r\n" + text + "\r\n";
    }
}
