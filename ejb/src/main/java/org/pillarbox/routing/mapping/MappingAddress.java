package org.pillarbox.routing.mapping;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.message.Wildcard;
import org.pillarbox.settings.InvalidSetting;

/**
 * Which addresses a mapping is for (manual 5.1.1). Case does not matter, nor in which spelling an international domain is
 * written.
 *
 * @param form which of the three forms it is
 * @param local what stands left of the {@code @}, or alone, with wildcards; empty in the form {@code ~@domain}
 * @param domain with wildcards; empty in the form of a name
 */
public record MappingAddress(Form form, String local, String domain) {
    /** The forms. */
    public enum Form {
        /** {@code username}: that name at every valid domain. */
        NAME,
        /** {@code username@domain}: that address alone. */
        ADDRESS,
        /** {@code ~@domain}: what nothing else knows at the domain. */
        UNRECOGNISED
    }

    /** The longest text. */
    public static final int LONGEST = 320;

    private static final String FIELD = "address";
    private static final String REST = "~";
    private static final String NOT = "[^\\s\\p{Cntrl}@<>\"(),:;\\\\\\[\\]]";
    private static final Pattern LOCAL = Pattern.compile(NOT + "{1,64}");
    private static final Pattern TEXT = Pattern.compile("(" + NOT + "{1,64})@(" + NOT + "{1,255})");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_*?-]+(\\.[\\p{L}\\p{M}\\p{N}_*?-]+)*");

    /**
     * Reads what was typed.
     *
     * @throws InvalidSetting of the field {@code address}, with words for the administrator
     */
    public static MappingAddress parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw refused("An address must be given");
        }
        if (text.indexOf('@') < 0) {
            if (text.equals(REST) || !LOCAL.matcher(text).matches()) {
                throw refused("\"" + shown(text) + "\" is not a name that can stand in an address");
            }
            return new MappingAddress(Form.NAME, text, "");
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || !DOMAIN.matcher(parts.group(2)).matches()) {
            throw refused("\"" + shown(text) + "\" is not an address");
        }
        if (!parts.group(1).equals(REST)) {
            return new MappingAddress(Form.ADDRESS, parts.group(1), parts.group(2));
        }
        if (Wildcard.isIn(parts.group(2))) {
            throw refused("There are no wildcards in addresses of the form ~@domain");
        }
        return new MappingAddress(Form.UNRECOGNISED, "", parts.group(2));
    }

    private static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    private static InvalidSetting refused(String reason) {
        return new InvalidSetting(FIELD, reason);
    }

    /** The name in lower case. */
    String localKey() {
        return local.toLowerCase(Locale.ROOT);
    }

    /** The domain in the one spelling that is compared. */
    String domainKey() {
        return DomainKeys.of(domain);
    }

    /** For comparisons: two patterns that agree in it are one. */
    public String key() {
        return form == Form.NAME ? localKey() : (form == Form.ADDRESS ? localKey() : REST) + "@" + domainKey();
    }

    @Override
    public String toString() {
        return switch (form) {
            case NAME -> local;
            case ADDRESS -> local + "@" + domain;
            case UNRECOGNISED -> REST + "@" + domain;
        };
    }
}
