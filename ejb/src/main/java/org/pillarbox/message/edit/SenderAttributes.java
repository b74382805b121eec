package org.pillarbox.message.edit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address book says of a sender, by the names of LDAP (RFC 4519, RFC 2798), for the signature's {@code [attribute]} tags
 * (manual 4.3.4.3). Names are read in any case of letters.
 *
 * @param values those that have one, by names in lower case
 */
public record SenderAttributes(Map<String, String> values) {
    /** Of somebody of whom nothing is known. */
    public static final SenderAttributes NONE = new SenderAttributes(Map.of());

    /** What may stand in brackets; {@code co} is the company and {@code c} the country, as in files of address books. */
    public static final List<String> NAMES = List.of(
            "c",
            "cn",
            "co",
            "department",
            "description",
            "displayName",
            "facsimileTelephoneNumber",
            "givenName",
            "homePhone",
            "homePostalAddress",
            "initials",
            "l",
            "mail",
            "mobile",
            "o",
            "ou",
            "pager",
            "physicalDeliveryOfficeName",
            "postalAddress",
            "postalCode",
            "sn",
            "st",
            "street",
            "surname",
            "telephoneNumber",
            "title",
            "uid",
            "url");

    private static final Pattern TAG = Pattern.compile("\\[([A-Za-z]{1,40})]");
    private static final Set<String> KNOWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        KNOWN.addAll(NAMES);
    }

    public SenderAttributes {
        values = Map.copyOf(values);
    }

    /** A text with the values in the place of its tags; an attribute without value becomes nothing, other brackets stay. */
    public String fill(String text, UnaryOperator<String> written) {
        Matcher tag = TAG.matcher(text);
        StringBuilder out = new StringBuilder();
        while (tag.find()) {
            String whole = tag.group();
            String name = tag.group(1);
            tag.appendReplacement(
                    out, Matcher.quoteReplacement(KNOWN.contains(name) ? written.apply(value(name)) : whole));
        }
        return tag.appendTail(out).toString();
    }

    private String value(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        String value = values.getOrDefault(key.equals("surname") ? "sn" : key, "");
        String clean = EncodedWords.clean(value);
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }
}
