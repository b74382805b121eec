package org.pillarbox.directory.external.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.settings.DirectorySettings.Lookup;

/** Puts names into filters and patterns, escaped for where they stand (RFC 4515 §3, RFC 4514 §2.4). */
final class Templates {
    private static final String USER = "{user}";
    private static final String DOMAIN = "{domain}";

    private Templates() {}

    /**
     * The filter that finds somebody.
     *
     * @throws LDAPException when the template makes none
     */
    static Filter filter(Lookup lookup, DirectoryName name) throws LDAPException {
        String template = lookup.userFilter().isEmpty() ? Product.of(lookup).userFilter() : lookup.userFilter();
        return Filter.create(template.replace(USER, Filter.encodeValue(name.user()))
                .replace(DOMAIN, Filter.encodeValue(name.domain())));
    }

    /** The name to bind with; empty when somebody's name cannot stand in the pattern without becoming part of it. */
    static Optional<String> bindName(Lookup lookup, DirectoryName name) {
        String pattern = lookup.bindPattern();
        if (pattern.indexOf('=') >= 0) {
            return Optional.of(pattern.replace(USER, escaped(name.user())).replace(DOMAIN, escaped(name.domain())));
        }
        boolean plain = (name.user() + name.domain()).chars().noneMatch(c -> c == '@' || c == '\\' || c == '/');
        return plain
                ? Optional.of(pattern.replace(USER, name.user()).replace(DOMAIN, name.domain()))
                : Optional.empty();
    }

    /** Whether the directory is the one of this name's domain: a name of another must not find a namesake here. */
    static boolean covers(Lookup lookup, DirectoryName name) {
        String template = lookup.bindPattern().isEmpty() ? lookup.userFilter() : lookup.bindPattern();
        return template.contains(DOMAIN)
                || lookup.defaultDomain().isEmpty()
                || name.domain().isEmpty()
                || name.domain()
                        .toLowerCase(Locale.ROOT)
                        .equals(lookup.defaultDomain().toLowerCase(Locale.ROOT));
    }

    private static String escaped(String value) {
        String rdn = new RDN("x", value).toString();
        return rdn.substring(rdn.indexOf('=') + 1);
    }
}
