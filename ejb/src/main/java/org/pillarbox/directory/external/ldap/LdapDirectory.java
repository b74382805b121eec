package org.pillarbox.directory.external.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.directory.external.DirectoryUnavailable;
import org.pillarbox.directory.external.ExternalDirectory;
import org.pillarbox.settings.DirectorySettings;

/** The directory by LDAP: a log-in is a search for the name and a simple bind with the password (RFC 4513 §5.1.3). */
public final class LdapDirectory implements ExternalDirectory {
    private static final Logger LOG = Logger.getLogger(LdapDirectory.class.getName());

    /** Answers to a bind that mean no; all others mean that the directory is in no state to say. */
    private static final Set<ResultCode> REFUSALS = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.INVALID_DN_SYNTAX,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.REFERRAL);

    private final LdapConnections connections;

    /** @param unseal gives the bind password from its sealed form; empty when that cannot be opened */
    public LdapDirectory(Function<String, Optional<String>> unseal) {
        connections = new LdapConnections(unseal);
    }

    @Override
    public boolean accepts(DirectorySettings settings, DirectoryName name, String password)
            throws DirectoryUnavailable {
        Deadline deadline = Deadline.after(settings.server().timeoutSeconds());
        try (LDAPConnection connection = connections.open(settings.server(), deadline)) {
            if (!Templates.covers(settings.lookup(), name)) {
                LOG.log(Level.INFO, "The external directory is not asked about the domain \"{0}\"", name.domain());
                return false;
            }
            Optional<String> found = settings.lookup().bindPattern().isEmpty()
                    ? searched(connection, settings, name, deadline)
                    : Templates.bindName(settings.lookup(), name);
            // Where there is nobody, nobody's bind costs what it costs for others; whatever comes of it does not count.
            boolean right = binds(
                    connection, found.orElse("cn=nobody," + settings.lookup().baseDn()), password, deadline);
            return right && found.isPresent();
        }
    }

    private Optional<String> searched(
            LDAPConnection connection, DirectorySettings settings, DirectoryName name, Deadline deadline)
            throws DirectoryUnavailable {
        connections.logIn(connection, settings, deadline);
        return find(connection, settings, name, deadline);
    }

    @Override
    public List<Finding> examine(DirectorySettings settings, String userName) {
        return new LdapExamination(connections, this, settings).findings(userName);
    }

    @Override
    public List<String> groups(DirectorySettings settings) throws DirectoryUnavailable {
        try (LDAPConnection connection = reader(settings)) {
            return new LdapGroups(connection, settings).names();
        }
    }

    @Override
    public List<Person> members(DirectorySettings settings, String group) throws DirectoryUnavailable {
        try (LDAPConnection connection = reader(settings)) {
            return new LdapGroups(connection, settings).members(group);
        }
    }

    /** A connection on which the reader is logged in. */
    private LDAPConnection reader(DirectorySettings settings) throws DirectoryUnavailable {
        Deadline deadline = Deadline.after(settings.server().timeoutSeconds());
        LDAPConnection connection = connections.open(settings.server(), deadline);
        boolean done = false;
        try {
            connections.logIn(connection, settings, deadline);
            done = true;
            return connection;
        } finally {
            if (!done) {
                connection.close();
            }
        }
    }

    /** The entry of this name; empty when there is none, or more than one. */
    Optional<String> find(LDAPConnection connection, DirectorySettings settings, DirectoryName name, Deadline deadline)
            throws DirectoryUnavailable {
        List<SearchResultEntry> entries;
        try {
            entries = new BoundedSearch(connection, settings.lookup().baseDn())
                    .first(Templates.filter(settings.lookup(), name), 2, deadline.millis());
        } catch (LDAPException e) {
            throw new DirectoryUnavailable("it does not search: " + LdapFaults.words(e), e);
        }
        if (entries.size() > 1) {
            LOG.log(
                    Level.WARNING,
                    "The external directory has more than one entry for \"{0}\"; none counts",
                    name.user());
        }
        // An empty name would make the bind one of nobody, which always works.
        return entries.size() == 1 ? Optional.of(entries.get(0).getDN()).filter(dn -> !dn.isBlank()) : Optional.empty();
    }

    private static boolean binds(LDAPConnection connection, String name, String password, Deadline deadline)
            throws DirectoryUnavailable {
        BindRequest bind = new SimpleBindRequest(name, password);
        bind.setResponseTimeoutMillis(deadline.millis());
        try {
            return connection.bind(bind).getResultCode().equals(ResultCode.SUCCESS);
        } catch (LDAPException e) {
            if (REFUSALS.contains(e.getResultCode())) {
                return false;
            }
            throw new DirectoryUnavailable("it does not check passwords: " + LdapFaults.words(e), e);
        }
    }
}
