package org.pillarbox.settings;

/**
 * The welcome message (manual 4.3.2.5). Both texts may hold placeholders, names in brackets that are replaced for each user.
 *
 * @param subject one line
 * @param text lines ended by {@code \n}; blank when nobody is to be welcomed
 */
public record WelcomeSettings(String subject, String text) {
    /** What is written until an administrator writes something else. */
    public static final WelcomeSettings STANDARD = new WelcomeSettings(
            "Welcome to your new mailbox",
            """
            Welcome, [username].

            This mailbox is ready. Your address is [mail].

            Your mail program needs the name of this server ([server]), your user name ([username]) and the password that your administrator gave you; the same for receiving and for sending.

            Questions? Write to postmaster@[domain].
            """);

    public WelcomeSettings {
        subject = subject.strip();
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether there is anything to welcome with. */
    public boolean isSent() {
        return !text.isBlank();
    }
}
