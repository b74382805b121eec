package org.pillarbox.autoresponse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;
import org.pillarbox.autoresponse.Incoming;
import org.pillarbox.autoresponse.MessageHeader;
import org.pillarbox.message.MailboxList;
import org.pillarbox.message.mime.HeaderText;

/**
 * What an answer takes from the incoming message; all of it may be hostile. Texts are of bounded length and have no control characters.
 *
 * @param returnPath where reports about it go; empty for the null path
 * @param from the first address of its From field
 * @param replyTo the first address of its Reply-To field
 * @param subject decoded
 * @param messageId in angle brackets
 * @param references the identifiers that an answer refers to, the message's own last
 */
record Original(
        Optional<Address> returnPath,
        Optional<Address> from,
        Optional<Address> replyTo,
        String subject,
        Optional<String> messageId,
        List<String> references) {
    /** Of a subject, in characters. */
    static final int LONGEST_SUBJECT = 300;

    private static final int MOST_REFERENCES = 20;
    private static final int LONGEST_IDENTIFIER = 250;
    private static final Pattern IDENTIFIER = Pattern.compile("<[!-;=?-~]{1," + LONGEST_IDENTIFIER + "}>");

    static Original of(Incoming incoming) {
        MessageHeader header = incoming.header();
        Optional<String> id = header.first("Message-ID")
                .flatMap(value -> identifiers(value).stream().findFirst());
        return new Original(
                incoming.returnPath().address(),
                address(header, "From"),
                address(header, "Reply-To"),
                clean(HeaderText.decode(header.first("Subject").orElse("")), LONGEST_SUBJECT),
                id,
                references(header, id));
    }

    /** Who wrote it, as far as can be seen. */
    Optional<Address> originator() {
        return from.or(() -> returnPath);
    }

    /** One line without control characters, and not longer than this. */
    static String clean(String text, int longest) {
        String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end);
    }

    private static Optional<Address> address(MessageHeader header, String field) {
        return header.first(field)
                .flatMap(value -> MailboxList.read(value).stream().findFirst());
    }

    /** RFC 5322 §3.6.4: what the message refers to, and the message. */
    private static List<String> references(MessageHeader header, Optional<String> id) {
        List<String> all = new ArrayList<>(identifiers(
                header.first("References").or(() -> header.first("In-Reply-To")).orElse("")));
        id.ifPresent(all::add);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_REFERENCES), all.size()));
    }

    private static List<String> identifiers(String value) {
        List<String> found = new ArrayList<>();
        Matcher matcher = IDENTIFIER.matcher(value);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
