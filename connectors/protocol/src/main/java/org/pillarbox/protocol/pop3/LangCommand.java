package org.pillarbox.protocol.pop3;

import java.util.List;
import java.util.Locale;

/** LANG (RFC 6856 §3): the language of our texts, which is always English. */
final class LangCommand implements Pop3Command {
    private static final List<String> LISTING = List.of("en English", "i-default English");

    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        if (arguments.text().isBlank()) {
            return new Pop3Reply.Listing("Languages follow", LISTING.iterator());
        }
        String range = arguments.one().toLowerCase(Locale.ROOT);
        if (range.equals("i-default")) {
            return new Pop3Reply.Ok("i-default Texts are in English");
        }
        // A range such as en-GB is served by its beginning (RFC 4647 §3.4); the star leaves the choice to us.
        if (range.equals("*") || range.equals("en") || range.startsWith("en-")) {
            return new Pop3Reply.Ok("en Texts are in English");
        }
        return new Pop3Reply.Err("No texts in this language");
    }
}
