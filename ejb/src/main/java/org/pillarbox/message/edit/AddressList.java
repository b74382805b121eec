package org.pillarbox.message.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;

/**
 * The addresses of a header field and where they stand in its text (RFC 5322 §3.4, with the old forms of §4.4): names, quoted
 * strings, comments, groups. Nothing is decoded or changed.
 *
 * @param entries in their order; empty groups have none
 */
record AddressList(List<Entry> entries) {
    private static final int MAX_COMMENT_DEPTH = 50;

    /** RFC 2047 §2 allows 75 characters; some programs write more. */
    private static final int MAX_ENCODED_WORD = 200;

    /**
     * One address.
     *
     * @param start of the entry, name included, white space and comments in front left out
     * @param end behind it
     * @param addressStart of what stands between the angle brackets, or of the bare address
     * @param addressEnd behind that
     * @param angled whether it stands in angle brackets
     */
    record Entry(int start, int end, int addressStart, int addressEnd, boolean angled) {
        /** The address itself; empty when it is none. */
        Optional<Address> address(String text) {
            return AddressSpec.parse(text.substring(addressStart, addressEnd));
        }

        Optional<Mailbox> mailbox(String text) {
            String name = angled ? AddressSpec.words(text.substring(start, addressStart - 1)) : "";
            return address(text).map(address -> new Mailbox(name, address));
        }
    }

    AddressList {
        entries = List.copyOf(entries);
    }

    /** Reads a text from an index on; empty when it is no list of addresses. */
    static Optional<AddressList> parse(String text, int from) {
        return new Scanner(text, from).scan();
    }

    private static final class Scanner {
        private final String text;
        private final List<Entry> entries = new ArrayList<>();
        private int at;
        private int start = -1;
        private int end = -1;
        private int angle = -1;
        private int angleEnd = -1;

        Scanner(String text, int from) {
            this.text = text;
            this.at = from;
        }

        Optional<AddressList> scan() {
            while (at < text.length()) {
                if (!step(text.charAt(at))) {
                    return Optional.empty();
                }
            }
            finish();
            return Optional.of(new AddressList(entries));
        }

        private boolean step(char c) {
            return switch (c) {
                case ' ', '\t', '\r', '\n' -> skip();
                case '(' -> to(comment());
                case '"' -> word(quoted());
                case '<' -> angle();
                case ',', ';' -> finish();
                case ':' -> group();
                case '>', ')' -> false;
                case '[' -> word(text.indexOf(']', at) + 1);
                default -> word(atom());
            };
        }

        private boolean skip() {
            at++;
            return true;
        }

        private boolean to(int next) {
            at = next;
            return next > 0;
        }

        private boolean word(int next) {
            if (next <= 0) {
                return false;
            }
            if (start < 0) {
                start = at;
            }
            // RFC 5322 §4.4: words behind the angle brackets belong to nothing, but some programs write them.
            at = next;
            end = next;
            return angle < 0;
        }

        /** An encoded word is one word, though some programs put commas into it. */
        private int atom() {
            int close = text.startsWith("=?", at) ? encodedWordEnd() : -1;
            return close > 0 ? close : at + 1;
        }

        private int encodedWordEnd() {
            // Looking further each time would take hours for a long field of nothing but beginnings.
            String near = text.substring(at, Math.min(text.length(), at + MAX_ENCODED_WORD + 2));
            int encoding = near.indexOf('?', 2);
            int words = encoding < 0 ? -1 : near.indexOf('?', encoding + 1);
            int close = words < 0 ? -1 : near.indexOf("?=", words + 1);
            boolean spaced = close < 0 || near.substring(0, close).chars().anyMatch(Character::isWhitespace);
            return spaced ? -1 : at + close + 2;
        }

        private int quoted() {
            for (int i = at + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    return i + 1;
                }
                if (c == '\\') {
                    i++;
                }
            }
            return -1;
        }

        private int comment() {
            int depth = 0;
            for (int i = at; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '(' && ++depth > MAX_COMMENT_DEPTH) {
                    return -1;
                } else if (c == ')' && --depth == 0) {
                    return i + 1;
                }
            }
            return -1;
        }

        private boolean angle() {
            int close = angleClose();
            if (close < 0 || angle >= 0) {
                return false;
            }
            start = start < 0 ? at : start;
            angle = at + 1;
            angleEnd = close;
            end = close + 1;
            at = close + 1;
            return true;
        }

        private int angleClose() {
            for (int i = at + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '>') {
                    return i;
                }
                if (c == '<') {
                    return -1;
                }
                if (c == '"') {
                    int here = at;
                    at = i;
                    int behind = quoted();
                    at = here;
                    if (behind < 0) {
                        return -1;
                    }
                    i = behind - 1;
                }
            }
            return -1;
        }

        /** What stood up to here was a group's name. */
        private boolean group() {
            boolean named = start >= 0 && angle < 0;
            clear();
            at++;
            return named;
        }

        private boolean finish() {
            if (start >= 0) {
                boolean angled = angle >= 0;
                entries.add(new Entry(start, end, angled ? angle : start, angled ? angleEnd : end, angled));
            }
            clear();
            at++;
            return true;
        }

        private void clear() {
            start = -1;
            end = -1;
            angle = -1;
            angleEnd = -1;
        }
    }
}
