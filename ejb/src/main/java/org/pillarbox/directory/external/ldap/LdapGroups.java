package org.pillarbox.directory.external.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pillarbox.directory.external.DirectoryUnavailable;
import org.pillarbox.directory.external.ExternalDirectory;
import org.pillarbox.directory.external.ExternalDirectory.Person;
import org.pillarbox.settings.DirectorySettings;

/**
 * Groups and who is in them. Active Directory is asked for the people of a group, since it gives long lists of members in parts
 * only, and names nobody in the group that is somebody's primary one. Others are asked for the group, which names its members
 * by entry ({@code member}, {@code uniqueMember}), by account ({@code memberUid}) or by number ({@code gidNumber}).
 */
final class LdapGroups {
    private static final String NAME = "cn";
    private static final int SID_PART = 4;

    private final BoundedSearch search;
    private final DirectorySettings settings;
    private final Product product;
    private final int millis;

    LdapGroups(LDAPConnection connection, DirectorySettings settings) {
        this.search = new BoundedSearch(connection, settings.lookup().baseDn());
        this.settings = settings;
        this.product = Product.of(settings.lookup());
        this.millis = settings.server().timeoutSeconds() * 1000;
    }

    /** The names of all groups. */
    List<String> names() throws DirectoryUnavailable {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        ask(() -> search.all(
                Filter.create(product.groupFilter()),
                ExternalDirectory.MOST_GROUPS,
                millis,
                group -> Stream.ofNullable(group.getAttributeValue(NAME)).forEach(names::add),
                NAME));
        return List.copyOf(names);
    }

    /** The members of a group. */
    List<Person> members(String group) throws DirectoryUnavailable {
        List<SearchResultEntry> found = new ArrayList<>();
        ask(() -> search.all(
                Filter.createANDFilter(Filter.create(product.groupFilter()), Filter.createEqualityFilter(NAME, group)),
                1,
                millis,
                found::add,
                NAME,
                "member",
                "uniqueMember",
                "memberUid",
                "gidNumber",
                "objectSid"));
        if (found.isEmpty()) {
            throw new DirectoryUnavailable("it has no group \"" + group + "\"");
        }
        return switch (settings.lookup().product()) {
            case ACTIVE_DIRECTORY -> people(ofGroup(found.get(0)), person -> true);
            case OPENLDAP -> people("(objectClass=*)", in(found.get(0)));
        };
    }

    private List<Person> people(String also, Predicate<SearchResultEntry> which) throws DirectoryUnavailable {
        List<Person> people = new ArrayList<>();
        String[] attributes = Stream.concat(Stream.of(product.account(), "gidNumber"), product.fullNames().stream())
                .toArray(String[]::new);
        ask(() -> search.all(
                Filter.createANDFilter(Filter.create(product.peopleFilter()), Filter.create(also)),
                ExternalDirectory.MOST_MEMBERS,
                millis,
                person -> {
                    if (person.hasAttribute(product.account()) && which.test(person)) {
                        people.add(person(person));
                    }
                },
                attributes));
        return people;
    }

    private Person person(SearchResultEntry entry) {
        String fullName = product.fullNames().stream()
                .map(entry::getAttributeValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new Person(entry.getAttributeValue(product.account()), fullName);
    }

    private static String ofGroup(SearchResultEntry group) {
        String direct = Filter.createEqualityFilter("memberOf", group.getDN()).toString();
        byte[] sid = group.getAttributeValueBytes("objectSid");
        if (sid == null || sid.length < 2 * SID_PART) {
            return direct;
        }
        // The last four bytes of the group's identifier, the lowest first, are its number in the domain.
        long number = 0;
        for (int i = 1; i <= SID_PART; i++) {
            number = number << Byte.SIZE | (sid[sid.length - i] & 0xFF);
        }
        return "(|" + direct + "(primaryGroupID=" + number + "))";
    }

    private Predicate<SearchResultEntry> in(SearchResultEntry group) {
        Set<String> entries = new HashSet<>();
        values(group, "member", "uniqueMember").map(LdapGroups::normal).forEach(entries::add);
        Set<String> accounts = new HashSet<>();
        values(group, "memberUid").map(name -> name.toLowerCase(Locale.ROOT)).forEach(accounts::add);
        String number = group.getAttributeValue("gidNumber");
        return person -> entries.contains(normal(person.getDN()))
                || accounts.contains(person.getAttributeValue(product.account()).toLowerCase(Locale.ROOT))
                || number != null && number.equals(person.getAttributeValue("gidNumber"));
    }

    private static Stream<String> values(SearchResultEntry entry, String... attributes) {
        return Stream.of(attributes)
                .map(entry::getAttributeValues)
                .filter(Objects::nonNull)
                .flatMap(Stream::of);
    }

    private static String normal(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException e) {
            return dn; // a value that is no name equals no entry's
        }
    }

    /** A question to the library. */
    private interface Question {
        void ask() throws LDAPException;
    }

    private static void ask(Question question) throws DirectoryUnavailable {
        try {
            question.ask();
        } catch (LDAPException e) {
            throw new DirectoryUnavailable("it does not give all that was asked for: " + LdapFaults.words(e), e);
        }
    }
}
