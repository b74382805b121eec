package org.pillarbox.settings;

import java.util.Locale;

/**
 * In which forms the server writes and reads dates and times where nobody says otherwise (manual 4.2.3.2.1.2).
 *
 * @param language a language tag such as {@code en-GB} (RFC 5646); empty for that of the machine
 */
public record RegionSettings(String language) {
    /** The language and region in force. */
    public Locale locale() {
        return language.isEmpty() ? Locale.getDefault(Locale.Category.FORMAT) : Locale.forLanguageTag(language);
    }
}
