/**
 * An external directory, LDAP or Active Directory, beside the server's own users: it checks passwords that are not the stored
 * ones, and users are imported from it (manual 4.3.1.3, 4.3.2.3).
 *
 * <p>{@link org.pillarbox.directory.external.ExternalPasswords} decides whether it is asked at all, and keeps a directory that
 * hangs from holding log-ins; {@link org.pillarbox.directory.external.ExternalDirectory} is the port, spoken by {@code ldap},
 * the only package that knows the LDAP library. {@link org.pillarbox.directory.external.DirectoryAdministration} is the
 * administrators' facade. Used by {@code directory.login} and the console.
 */
package org.pillarbox.directory.external;
