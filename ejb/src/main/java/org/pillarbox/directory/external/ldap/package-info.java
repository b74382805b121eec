/**
 * The external directory by LDAP (RFC 4511): binds, searches and the checks of what administrators type for them. The only
 * package that knows the LDAP library. Referrals are never followed.
 */
package org.pillarbox.directory.external.ldap;
