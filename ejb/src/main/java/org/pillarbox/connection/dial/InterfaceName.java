package org.pillarbox.connection.dial;

/** Names of interfaces, which may end with {@code *}. */
final class InterfaceName {
    private InterfaceName() {}

    static boolean isMany(String pattern) {
        return pattern.endsWith("*");
    }

    static boolean matches(String pattern, String name) {
        return isMany(pattern) ? name.startsWith(pattern.substring(0, pattern.length() - 1)) : name.equals(pattern);
    }
}
