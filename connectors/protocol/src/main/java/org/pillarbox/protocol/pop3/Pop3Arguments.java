package org.pillarbox.protocol.pop3;

/** What follows a command's name and one space. Passwords may hold spaces, so that only the command knows how to read it. */
record Pop3Arguments(String text) {
    /** Enough for any number that means something; the rest is refused before it can overflow. */
    private static final int MAX_DIGITS = 18;

    @Override
    public String toString() {
        return "Pop3Arguments";
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Refuses any argument; blanks at the end of a line mean nothing. */
    void expectNone() throws Refusal {
        if (!text.isBlank()) {
            throw new Refusal(new Pop3Reply.Bad("This command takes no argument"));
        }
    }

    /** The one argument, which holds no space. */
    String one() throws Refusal {
        return words(1)[0];
    }

    /** Exactly so many arguments without spaces. */
    String[] words(int count) throws Refusal {
        String[] words = text.strip().split(" +");
        if (words.length != count || words[0].isEmpty()) {
            throw new Refusal(new Pop3Reply.Bad("Wrong number of arguments"));
        }
        return words;
    }

    /** A number of 0 or more. */
    static long number(String word) throws Refusal {
        boolean digits = word.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || word.isEmpty() || word.length() > MAX_DIGITS) {
            throw new Refusal(new Pop3Reply.Bad("Not a number"));
        }
        return Long.parseLong(word);
    }

    /** The verb of a line in capitals, with the rest; a line has at least an empty verb. */
    static String verb(String line) {
        int space = line.indexOf(' ');
        String verb = space < 0 ? line : line.substring(0, space);
        return asciiUpperCase(verb);
    }

    static Pop3Arguments after(String line) {
        int space = line.indexOf(' ');
        return new Pop3Arguments(space < 0 ? "" : line.substring(space + 1));
    }

    private static String asciiUpperCase(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= 'a' && letters[i] <= 'z') {
                letters[i] -= 'a' - 'A';
            }
        }
        return new String(letters);
    }
}
