package org.pillarbox.directory.external.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.directory.external.DirectoryUnavailable;
import org.pillarbox.directory.external.ExternalDirectory.Finding;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Lookup;

/** Goes the way of a log-in step by step and says what works. */
final class LdapExamination {
    private final LdapConnections connections;
    private final LdapDirectory directory;
    private final DirectorySettings settings;
    private final List<Finding> findings = new ArrayList<>();

    LdapExamination(LdapConnections connections, LdapDirectory directory, DirectorySettings settings) {
        this.connections = connections;
        this.directory = directory;
        this.settings = settings;
    }

    /** What was found, up to the first step that failed. */
    List<Finding> findings(String userName) {
        Deadline deadline = Deadline.after(settings.server().timeoutSeconds());
        try (LDAPConnection connection = connections.open(settings.server(), deadline)) {
            boolean secret = connection.getSSLSession() != null;
            good("Connected to " + connection.getConnectedAddress() + " port " + connection.getConnectedPort()
                    + (secret ? ", encrypted, with a certificate that is trusted." : "."));
            if (!secret) {
                bad("The connection is not encrypted: passwords can be read on the way.");
            }
            connections.logIn(connection, settings, deadline);
            good(
                    settings.reader().name().isEmpty()
                            ? "Searching without logging in."
                            : "Logged in as " + settings.reader().name() + ".");
            search(connection, userName, deadline);
        } catch (DirectoryUnavailable e) {
            bad("The directory cannot be used: " + e.getMessage() + ".");
        }
        return List.copyOf(findings);
    }

    private void search(LDAPConnection connection, String userName, Deadline deadline) throws DirectoryUnavailable {
        Lookup lookup = settings.lookup();
        if (!lookup.baseDn().isEmpty()) {
            List<String> groups = new LdapGroups(connection, settings).names();
            good("Found " + groups.size() + (groups.size() == 1 ? " group" : " groups") + " below " + lookup.baseDn()
                    + ".");
            group(groups, settings.usersGroup());
        }
        if (!userName.isBlank()) {
            DirectoryName name = DirectoryName.parse(userName.strip(), lookup.defaultDomain());
            if (!lookup.bindPattern().isEmpty()) {
                good("\"" + userName.strip() + "\" logs in as "
                        + Templates.bindName(lookup, name).orElse("nobody") + ".");
                return;
            }
            Optional<String> found = directory.find(connection, settings, name, deadline);
            if (found.isPresent()) {
                good("Found \"" + userName.strip() + "\": " + found.get() + ".");
            } else {
                bad("Found no single user \"" + userName.strip() + "\".");
            }
        }
    }

    private void group(List<String> groups, String group) {
        if (groups.stream().noneMatch(group::equalsIgnoreCase)) {
            bad("There is no group \"" + group + "\"; users cannot be imported from it.");
        }
    }

    private void good(String words) {
        findings.add(new Finding(true, words));
    }

    private void bad(String words) {
        findings.add(new Finding(false, words));
    }
}
