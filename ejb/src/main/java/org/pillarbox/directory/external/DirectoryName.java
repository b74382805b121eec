package org.pillarbox.directory.external;

import org.pillarbox.directory.Account;

/**
 * By what name the directory knows somebody (manual 4.2.3.4.3).
 *
 * @param domain empty where there is none
 * @param user may have any characters; whoever puts it into a filter or a name escapes it
 */
public record DirectoryName(String domain, String user) {
    /** Reads {@code Domain\UserName} or {@code UserName}. */
    public static DirectoryName parse(String text, String defaultDomain) {
        int backslash = text.indexOf('\\');
        return backslash < 0
                ? new DirectoryName(defaultDomain, text)
                : new DirectoryName(text.substring(0, backslash), text.substring(backslash + 1));
    }

    /** What the user's Advanced page says, or the user's own name. */
    static DirectoryName of(Account account, String defaultDomain) {
        String name = account.advanced().directoryName();
        return parse(name.isEmpty() ? account.name().value() : name, defaultDomain);
    }
}
