package org.pillarbox.inmail.routing;

/** Takes comments out of a field (RFC 5322 §3.2.2). */
final class Comments {
    private Comments() {}

    /** The text without its comments, each replaced by a blank; what stands in quotes is no comment. */
    static String without(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '\\' && i + 1 < text.length() && (quoted || depth > 0);
            if (depth > 0) {
                i += escape ? 1 : 0;
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    plain.append(' ');
                }
            } else if (c == '(' && !quoted) {
                depth++;
            } else {
                plain.append(c);
                if (escape) {
                    plain.append(text.charAt(++i));
                }
                quoted ^= c == '"';
            }
        }
        return plain.toString();
    }
}
