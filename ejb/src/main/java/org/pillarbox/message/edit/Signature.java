package org.pillarbox.message.edit;

import java.util.Optional;
import org.pillarbox.message.html.HtmlText;

/**
 * What is put below a message, in both forms; each line ends with LF or not at all.
 *
 * @param plain below plain text
 * @param html a fragment of HTML
 */
public record Signature(String plain, String html) {
    /** The longest of either form, in characters. */
    public static final int MAX_LENGTH = 10_000;

    /** Of the forms that an administrator typed, of which one may be blank: the other is made from it. None when both are. */
    public static Optional<Signature> of(String plain, String html) {
        if (plain.isBlank() && html.isBlank()) {
            return Optional.empty();
        }
        String text = plain.isBlank() ? HtmlText.plain(html) : plain;
        String markup = html.isBlank() ? HtmlText.html(plain) : html;
        return Optional.of(new Signature(lines(text), lines(markup)));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
    }
}
