package org.pillarbox.addressbook;

import java.util.List;

/** The boxes of an entry (manual 4.2.3.6), with the names that LDAP has for what they say (RFC 4519, RFC 4524, RFC 2798). */
public enum EntryField {
    DISPLAY_NAME("cn", "displayname"),
    EMAIL("mail"),
    FIRST_NAME("givenname"),
    LAST_NAME("sn"),
    HOME_ADDRESS("homepostaladdress"),
    HOME_PHONE("homephone"),
    HOME_FAX,
    MOBILE("mobile"),
    JOB_TITLE("title"),
    DEPARTMENT("ou", "department"),
    OFFICE("physicaldeliveryofficename"),
    COMPANY("o", "co"),
    POSTAL_ADDRESS("postaladdress", "street"),
    CITY("l"),
    STATE("st"),
    POSTAL_CODE("postalcode"),
    COUNTRY("c"),
    PHONE("telephonenumber"),
    FAX("facsimiletelephonenumber", "officefax"),
    PAGER("pager", "officepager"),
    URL("url");

    /** The longest text of a box, in characters. */
    public static final int LONGEST = 250;

    private final List<String> attributes;

    EntryField(String... attributes) {
        this.attributes = List.of(attributes);
    }

    /** In lower case; none where LDAP has no name for it. */
    public List<String> attributes() {
        return attributes;
    }

    /** Whether it may have several lines. */
    public boolean hasLines() {
        return this == HOME_ADDRESS || this == POSTAL_ADDRESS;
    }
}
