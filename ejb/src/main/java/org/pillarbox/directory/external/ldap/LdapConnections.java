package org.pillarbox.directory.external.ldap;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.pillarbox.directory.external.DirectoryUnavailable;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Reader;
import org.pillarbox.settings.DirectorySettings.Server;

/** Opens connections, to the first server that answers, and logs in as the one who searches. Thread safe. */
final class LdapConnections {
    /** A group of ten thousand is about a megabyte. */
    private static final int LONGEST_MESSAGE = 16 * 1024 * 1024;

    private final Function<String, Optional<String>> unseal;
    /** The server that answered last; it is tried first. */
    private volatile String last = "";

    /** @param unseal gives the bind password from its sealed form */
    LdapConnections(Function<String, Optional<String>> unseal) {
        this.unseal = unseal;
    }

    /** A connection that nobody has logged in on. */
    LDAPConnection open(Server server, Deadline deadline) throws DirectoryUnavailable {
        List<String> urls = server.urls().stream()
                .sorted((one, other) -> Boolean.compare(other.equals(last), one.equals(last)))
                .toList();
        SSLContext trust = trust(server);
        DirectoryUnavailable failure = new DirectoryUnavailable("no server is named");
        for (int i = 0; i < urls.size(); i++) {
            try {
                LDAPConnection connection = connect(urls.get(i), server, trust, deadline.part(urls.size() - i));
                last = urls.get(i);
                return connection;
            } catch (LDAPException e) {
                failure = new DirectoryUnavailable(urls.get(i) + ": " + LdapFaults.words(e), e);
            }
        }
        throw failure;
    }

    /** Logs in as the one who searches; without a name nobody does. */
    void logIn(LDAPConnection connection, DirectorySettings settings, Deadline deadline) throws DirectoryUnavailable {
        Reader reader = settings.reader();
        if (reader.name().isEmpty()) {
            return;
        }
        String password = unseal.apply(reader.sealedPassword())
                .filter(plain -> !plain.isEmpty())
                .orElseThrow(() -> new DirectoryUnavailable("the bind password must be typed in again"));
        try {
            SimpleBindRequest bind = new SimpleBindRequest(reader.name(), password);
            bind.setResponseTimeoutMillis(deadline.millis());
            connection.bind(bind);
        } catch (LDAPException e) {
            throw new DirectoryUnavailable("it does not let \"" + reader.name() + "\" in: " + LdapFaults.words(e), e);
        }
    }

    private static LDAPConnection connect(String text, Server server, SSLContext trust, int millis)
            throws LDAPException {
        LDAPURL url = new LDAPURL(text);
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(millis);
        options.setResponseTimeoutMillis(millis);
        options.setMaxMessageSize(LONGEST_MESSAGE);
        options.setFollowReferrals(false);
        options.setAbandonOnTimeout(false);
        CheckedSockets secure = new CheckedSockets(trust.getSocketFactory(), bare(url.getHost()), millis);
        if (url.getScheme().equals("ldaps")) {
            return new LDAPConnection(secure, options, url.getHost(), url.getPort());
        }
        LDAPConnection connection = new LDAPConnection(options, url.getHost(), url.getPort());
        if (server.startTls()) {
            encrypt(connection, secure);
        }
        return connection;
    }

    /** An IPv6 address stands in brackets in a URL only. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static void encrypt(LDAPConnection connection, CheckedSockets secure) throws LDAPException {
        boolean done = false;
        try {
            ExtendedResult answer = connection.processExtendedOperation(new StartTLSExtendedRequest(secure));
            done = answer.getResultCode().equals(ResultCode.SUCCESS);
            if (!done) {
                throw new LDAPException(answer);
            }
        } finally {
            if (!done) {
                connection.close();
            }
        }
    }

    private static SSLContext trust(Server server) throws DirectoryUnavailable {
        try {
            return Trust.of(server.certificates());
        } catch (GeneralSecurityException e) {
            throw new DirectoryUnavailable("the certificates cannot be read", e);
        }
    }
}
