package org.pillarbox.journal.problem;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes wrong with servers that mail is collected from or sent to, in the manual's words (21.4).
 *
 * @param protocol {@code POP3} or {@code SMTP}
 * @param name the server's entry, as the administrator knows it
 * @param number the entry's number, such as a relay's place in the list; the port where there are no entries
 * @param page where the entry is set
 */
public record ClientProblems(String protocol, String name, int number, String page) {
    /** Whose argument is a password, or a proof of one. */
    private static final Pattern SECRET =
            Pattern.compile("(?is)\\s*(PASS|APOP\\s+\\S+|AUTH\\s+\\S+|NTLM\\s+\\S+)(\\s+\\S.*)");

    /** Those that are shown as they were; a line that is none of them may be a secret that was said by itself. */
    private static final Pattern COMMAND =
            Pattern.compile("(?is)\\s*(USER|STAT|LIST|UIDL|RETR|TOP|DELE|LAST|NOOP|RSET|QUIT|CAPA"
                    + "|STLS|\\*ENV|XTND|AUTH|EHLO|HELO|MAIL|RCPT|DATA|BDAT|STARTTLS|ETRN)(\\s.*)?");

    private static final String HIDDEN = " ********";

    /** Of collecting. */
    public static ClientProblems pop3(String name, int number, String page) {
        return new ClientProblems("POP3", name, number, page);
    }

    /** Of sending. */
    public static ClientProblems smtp(String name, int number, String page) {
        return new ClientProblems("SMTP", name, number, page);
    }

    /** What {@link Problems#over} is told when the server works again. */
    public String place() {
        return protocol.toLowerCase(Locale.ROOT) + " " + number + " " + name;
    }

    /** No connection could be made. */
    public Problem connection(IOException failure) {
        return unconnected().because(failure);
    }

    /** No connection could be made. */
    public Problem connection(SocketFault fault) {
        return unconnected().because(fault);
    }

    private Problem unconnected() {
        return problem("connection problem", started() + " Client not started - Couldn't connect to server " + who());
    }

    /** The server hung up, or the line broke, while it was spoken to. */
    public Problem closed(IOException failure) {
        return problem(
                        "Problem",
                        "Error with " + started() + " Client (" + who()
                                + ")\nThe server connection was closed unexpectedly")
                .because(failure);
    }

    /** The server gave an answer that stops the work. Of the command no password is told. */
    public Problem answer(String reply, String command) {
        String doing = protocol.equals("POP3")
                ? "retrieving messages from your ISP POP3 server"
                : "sending messages to this " + protocol + " server";
        return problem(
                        "Problem",
                        "The Pillarbox " + protocol + " Client (" + who() + ") has encountered an error whilst " + doing
                                + "\nThe received error was: \"" + reply.strip()
                                + "\"\nThe last command sent by Pillarbox was: \""
                                + withoutSecret(command) + "\"")
                .helpedBy(remedy(command));
    }

    /** The server takes no mail, for a reason that it, or this server, gives in words. */
    public Problem refused(String reason) {
        return problem("Problem", "Error with " + started() + " Client (" + who() + ")")
                .because(reason)
                .helpedBy("Check the server's entry: name, port, encryption, user and password.");
    }

    private Problem problem(String kind, String text) {
        return Problem.of(protocol + " Client " + kind, place(), text).at(page);
    }

    private String who() {
        return name + " (" + number + ")";
    }

    /** The manual writes it so. */
    private String started() {
        return protocol.equals("POP3") ? "Pop3" : protocol;
    }

    private static String remedy(String command) {
        return command.strip().toUpperCase(Locale.ROOT).startsWith("*ENV")
                ? "The server does not know this command: switch off \"Use Demon POP3 Extensions\" in the routing options of this In Mail."
                : "Mostly the other server is the reason: ask whoever runs it.";
    }

    private static String withoutSecret(String command) {
        Matcher secret = SECRET.matcher(command);
        if (secret.matches()) {
            return secret.group(1) + HIDDEN;
        }
        return COMMAND.matcher(command).matches() ? command.strip() : HIDDEN.strip();
    }
}
