package org.pillarbox.settings.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * What one text of access restrictions holds for: all services of one protocol. The addresses are enforced before anything is
 * read, the names when somebody has given the right password.
 */
public enum AccessArea {
    POP3("pop3", "POP3", "POP3ALLOWED.DAT", AccessWords.NAMES),
    SMTP("smtp", "SMTP", "SMTPALLOWED.DAT", AccessWords.NAMES_OR_NOAUTH),
    PASSWORD("password", "Password", "PASSALLOWED.DAT", AccessWords.NONE),
    FINGER("finger", "Finger", "FINGERALLOWED.DAT", AccessWords.NONE),
    /** All of the web: the users' pages and the console. */
    WEB("web", "Web Mail/Admin", "MAILHTTPALLOWED.DAT", AccessWords.NAMES),
    /** The console of the administrators, and the port where it used to be. */
    WEB_ADMIN("webadmin", "Old Web Admin", "WEBADMINALLOWED.DAT", AccessWords.NAMES),
    /** The endpoint of the command line. */
    ADMIN("admin", "Admin", "ADMINALLOWED.DAT", AccessWords.NONE);

    private final String protocol;
    private final String title;
    private final String file;
    private final AccessWords words;

    AccessArea(String protocol, String title, String file, AccessWords words) {
        this.protocol = protocol;
        this.title = title;
        this.file = file;
        this.words = words;
    }

    /** The area of a protocol, as the catalogue of services names it; empty for one that cannot be restricted. */
    public static Optional<AccessArea> of(String protocol) {
        return Arrays.stream(values())
                .filter(area -> area.protocol.equals(protocol))
                .findFirst();
    }

    /** The area whose text is imported and exported by this name. */
    public static Optional<AccessArea> ofFile(String name) {
        return Arrays.stream(values()).filter(area -> area.file.equals(name)).findFirst();
    }

    /** Whether the administrator who changes it may be shut out by it. */
    public boolean isOfConsole() {
        return this == WEB || this == WEB_ADMIN;
    }

    /** The protocol, which is also the name in the settings. */
    public String protocol() {
        return protocol;
    }

    /** What the console calls it. */
    public String title() {
        return title;
    }

    /** The file by which the text is imported and exported (manual 21.3). */
    public String file() {
        return file;
    }

    /** What may stand behind the addresses. */
    public AccessWords words() {
        return words;
    }
}
