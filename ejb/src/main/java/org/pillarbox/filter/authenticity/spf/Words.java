package org.pillarbox.filter.authenticity.spf;

/** What strangers publish, in a form that may stand in a trace. */
final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length() && plain.length() < LONGEST; i++) {
            char c = text.charAt(i);
            plain.append(c > ' ' && c < 127 ? c : '?');
        }
        return plain.toString();
    }
}
