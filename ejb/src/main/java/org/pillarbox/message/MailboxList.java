package org.pillarbox.message;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.api.mail.Address;

/**
 * The addresses of a field such as From (RFC 5322 §3.4), without names, comments and groups. Tolerant, because the field may hold
 * anything: what is no address is passed over. Not thread safe.
 */
public final class MailboxList {
    /** Addresses that are read; a From with more is no person's. */
    public static final int MOST = 20;

    private final List<Address> addresses = new ArrayList<>(1);
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private boolean hasAngle;
    private boolean inAngle;
    private boolean inQuotes;
    private boolean inLiteral;
    private int comments;

    private MailboxList() {}

    /** The addresses in a field's value, unfolded but not decoded; none where there is none. */
    public static List<Address> read(String value) {
        return read(value, MOST);
    }

    /** The same, but at most so many. */
    public static List<Address> read(String value, int most) {
        MailboxList list = new MailboxList();
        for (int i = 0; i < value.length() && list.addresses.size() < most; i++) {
            char c = value.charAt(i);
            if (c == '\\' && (list.inQuotes || list.comments > 0) && i + 1 < value.length()) {
                list.text(value.charAt(++i));
            } else {
                list.take(c);
            }
        }
        list.end();
        return List.copyOf(list.addresses);
    }

    private void take(char c) {
        if (comments > 0) {
            comments += c == '(' ? 1 : c == ')' ? -1 : 0;
        } else if (c == '"') {
            inQuotes = !inQuotes;
        } else if (inQuotes) {
            text(c);
        } else {
            structure(c);
        }
    }

    private void structure(char c) {
        switch (c) {
            case '(' -> comments++;
            case '<' -> {
                if (hasAngle && !inAngle) {
                    end(); // Two behind each other: readers take the one or the other for the author.
                }
                inAngle = true;
                hasAngle = true;
                angle.setLength(0);
            }
            case '>' -> inAngle = false;
            case ':' -> colon();
            case ',', ';' -> separator();
            case '[', ']' -> {
                inLiteral = c == '[';
                text(c);
            }
            case ' ', '\t' -> {}
            default -> text(c);
        }
    }

    /** Ends a group's name, or an old route inside of angle brackets. */
    private void colon() {
        if (inLiteral) {
            text(':');
        } else {
            (inAngle ? angle : plain).setLength(0);
        }
    }

    private void separator() {
        if (!inAngle) {
            end();
        }
    }

    private void text(char c) {
        if (comments == 0) {
            (inAngle ? angle : plain).append(c);
        }
    }

    private void end() {
        String text = (hasAngle ? angle : plain).toString();
        int at = text.lastIndexOf('@');
        if (at > 0 && at < text.length() - 1 && text.chars().noneMatch(Character::isISOControl)) {
            addresses.add(new Address(text.substring(0, at), text.substring(at + 1)));
        }
        plain.setLength(0);
        angle.setLength(0);
        hasAngle = false;
        inAngle = false;
        inLiteral = false;
    }
}
