package org.pillarbox.autoresponse.template;

import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.ReplyAddress;
import org.pillarbox.directory.UserName;
import org.pillarbox.message.EncodedWords;

/**
 * Somebody in the header of an answer.
 *
 * @param name as text; empty for none
 */
record Correspondent(String name, Address address) {
    /** Reads what was typed: an address with or without a name, or a user's name; empty where it is neither. */
    static Optional<Correspondent> read(String typed, String domain) {
        return ReplyAddress.parse(typed)
                .map(found -> new Correspondent(found.displayName(), address(found.address())))
                .or(() -> UserName.parse(typed).map(user -> new Correspondent("", new Address(user.value(), domain))));
    }

    private static Address address(String text) {
        int at = text.lastIndexOf('@');
        return new Address(text.substring(0, at), text.substring(at + 1));
    }

    /** As in a field of addresses (RFC 5322 §3.4). */
    String inHeader() {
        if (name.isEmpty()) {
            return "<" + address + ">";
        }
        boolean ascii = name.chars().allMatch(c -> c >= 32 && c < 127);
        String phrase = ascii && name.length() <= 60
                ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : EncodedWords.of(Original.clean(name, 200));
        return phrase + " <" + address + ">";
    }

    /** As people read it. */
    @Override
    public String toString() {
        return name.isEmpty() ? address.toString() : name + " <" + address + ">";
    }
}
