package org.pillarbox.directory.secret;

import java.text.Normalizer;
import java.util.Optional;

/** The one form in which passwords are compared, and what a new one must not be. */
public final class PasswordForm {
    private PasswordForm() {}

    /**
     * Prepares a password as SASLprep does for stored strings (RFC 4013 §2): characters that are mapped to nothing go,
     * other spaces become plain ones, and the rest is put into Unicode's form KC, so that one password typed on two
     * keyboards is one. Characters that SASLprep prohibits are kept here: {@link #flaw} refuses them in new passwords.
     */
    public static String prepare(String password) {
        StringBuilder mapped = new StringBuilder(password.length());
        password.codePoints().filter(c -> !isMappedToNothing(c)).forEach(c -> {
            boolean otherSpace = c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
            mapped.appendCodePoint(otherSpace ? ' ' : c);
        });
        return Normalizer.normalize(mapped, Normalizer.Form.NFKC);
    }

    /** Why a new password is not good, in words; empty when it is. Lengths count characters, not bytes. */
    public static Optional<String> flaw(String password, int leastLength, int mostLength) {
        String prepared = prepare(password);
        int length = prepared.codePointCount(0, prepared.length());
        if (length < leastLength) {
            return Optional.of("A password needs at least " + leastLength + " characters");
        }
        if (length > mostLength) {
            return Optional.of("A password has at most " + mostLength + " characters");
        }
        if (prepared.indexOf(' ') >= 0) {
            return Optional.of("A password must not contain a space");
        }
        return prepared.codePoints().anyMatch(PasswordForm::isProhibited)
                ? Optional.of("A password must not contain control characters")
                : Optional.empty();
    }

    /** RFC 3454, table B.1. */
    private static boolean isMappedToNothing(int c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x1806
                || (c >= 0x180B && c <= 0x180D)
                || (c >= 0x200B && c <= 0x200D)
                || c == 0x2060
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF;
    }

    private static boolean isProhibited(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
