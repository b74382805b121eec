package org.pillarbox.protocol.smtp;

import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;

/**
 * Reads the paths of MAIL and RCPT (RFC 5321 §4.1.2, RFC 6531 §3.3) from the front of a text. Source routes are read
 * and forgotten (§3.6.1, appendix C). Letters outside of ASCII are read; whether they are allowed is the command's
 * question.
 */
final class PathParser {
    /** A path is 256 octets at most, angle brackets included (§4.5.3.1.3). */
    private static final int MAILBOX_OCTETS = 254;

    private static final String ATEXT = "!#$%&'*+-/=?^_`{|}~";

    private final String text;
    private final Reply whenWrong;
    private int at;

    /**
     * Begins.
     *
     * @param text printable characters
     * @param whenWrong what {@link CommandRefused} shall carry
     */
    PathParser(String text, Reply whenWrong) {
        this.text = text;
        this.whenWrong = whenWrong;
    }

    /** {@code <>} or a mailbox in angle brackets. */
    ReversePath reversePath() throws CommandRefused {
        if (text.startsWith("<>", at)) {
            at += 2;
            return ReversePath.NULL;
        }
        return ReversePath.of(bracketed(false));
    }

    /** A mailbox in angle brackets, or {@code <postmaster>} without a domain (RFC 5321 §4.5.1). */
    Address forwardPath() throws CommandRefused {
        return bracketed(true);
    }

    /** A mailbox or a bare local part, for VRFY; with or without angle brackets. */
    Address user() throws CommandRefused {
        if (peek() == '<') {
            at++;
            Address address = mailbox(true, true);
            expect('>');
            return address;
        }
        return mailbox(true, true);
    }

    /** What stands behind the path: nothing, or parameters behind a space. */
    String rest() throws CommandRefused {
        if (at < text.length() && peek() != ' ') {
            throw wrong();
        }
        return text.substring(at).strip();
    }

    private Address bracketed(boolean orPostmaster) throws CommandRefused {
        expect('<');
        if (peek() == '@') {
            sourceRoute();
        }
        Address address = mailbox(orPostmaster, false);
        expect('>');
        return address;
    }

    private void sourceRoute() throws CommandRefused {
        do {
            expect('@');
            domain();
        } while (skip(','));
        expect(':');
    }

    private Address mailbox(boolean mayBeBare, boolean anyBareName) throws CommandRefused {
        int start = at;
        String local = peek() == '"' ? quotedString() : dotString();
        String domain = "";
        if (skip('@')) {
            domain = peek() == '[' ? addressLiteral() : domain();
        } else if (!mayBeBare || !anyBareName && !local.equalsIgnoreCase("postmaster")) {
            throw wrong();
        }
        if (LineText.octets(text.substring(start, at)) > MAILBOX_OCTETS) {
            throw wrong();
        }
        return new Address(local, domain);
    }

    private String dotString() throws CommandRefused {
        int start = at;
        do {
            int atom = at;
            while (isAtext(peek())) {
                at++;
            }
            if (at == atom) {
                throw wrong();
            }
        } while (skip('.'));
        return text.substring(start, at);
    }

    private String quotedString() throws CommandRefused {
        expect('"');
        StringBuilder content = new StringBuilder();
        while (peek() != '"') {
            // Behind a backslash anything printable stands for itself.
            skip('\\');
            if (peek() < 0) {
                throw wrong();
            }
            content.append(text.charAt(at++));
        }
        expect('"');
        if (content.isEmpty()) {
            throw wrong();
        }
        return content.toString();
    }

    private String domain() throws CommandRefused {
        int start = at;
        while (isInDomain(peek())) {
            at++;
        }
        String domain = text.substring(start, at);
        if (!DomainSyntax.isDomain(domain)) {
            throw wrong();
        }
        return domain;
    }

    private String addressLiteral() throws CommandRefused {
        int end = text.indexOf(']', at);
        String literal = end < 0 ? "" : text.substring(at, end + 1);
        if (!DomainSyntax.isAddressLiteral(literal)) {
            throw wrong();
        }
        at = end + 1;
        return literal;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private boolean skip(char c) {
        boolean there = peek() == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) throws CommandRefused {
        if (!skip(c)) {
            throw wrong();
        }
    }

    private CommandRefused wrong() {
        return new CommandRefused(whenWrong);
    }

    private static boolean isAtext(int c) {
        return Ascii.isLetterOrDigit(c) || c >= 0 && ATEXT.indexOf(c) >= 0 || isBeyondAscii(c);
    }

    private static boolean isInDomain(int c) {
        return Ascii.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || isBeyondAscii(c);
    }

    private static boolean isBeyondAscii(int c) {
        return c > 0x7F && !Character.isSpaceChar(c);
    }
}
