package org.pillarbox.directory.importing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column of a file of users, in the order in which they are exported (manual 4.3.2.2.1). */
public enum UserColumn {
    USER_ID("User Id", Form.TEXT),
    ADMIN("Admin", Form.FLAG),
    PASSWORD("Password", Form.TEXT),
    REPLY_TO("Reply To", Form.TEXT),
    ASSISTANT("Assistant", Form.TEXT),
    ONLY_ASSISTANT("Send Only To Assistant", Form.FLAG),
    FORWARD_TO("Forward To", Form.TEXT),
    USE_FORWARDING("Use Forwarding", Form.FLAG),
    COMMENTS("Comments", Form.TEXT),
    IN_EVERYONE("In 'Everyone' List", Form.FLAG),
    INTERNET_MAIL("Internet Mail Allowed", Form.FLAG),
    INCOMING_MAIL("Incoming Mail Allowed", Form.FLAG),
    MONITOR("Monitor Messages", Form.FLAG),
    /** In kB. */
    MAX_OUTGOING("Max Outgoing Size", Form.NUMBER);

    /** What stands in a column. */
    public enum Form {
        TEXT,
        /** 1 or 0. */
        FLAG,
        NUMBER
    }

    /** Who gets to see a user's messages besides the user. */
    public static final Set<UserColumn> OF_MESSAGES =
            Set.of(ASSISTANT, ONLY_ASSISTANT, FORWARD_TO, USE_FORWARDING, MONITOR);

    private static final Set<UserColumn> SHORT = EnumSet.of(USER_ID, ADMIN, PASSWORD);

    private final String title;
    private final Form form;

    UserColumn(String title, Form form) {
        this.title = title;
        this.form = form;
    }

    /** The title in the first line. */
    public String title() {
        return title;
    }

    /** What stands in it. */
    public Form form() {
        return form;
    }

    /** The columns of one of the four formats. */
    public static List<UserColumn> of(boolean verbose, boolean passwords) {
        return Arrays.stream(values())
                .filter(column -> verbose || SHORT.contains(column))
                .filter(column -> passwords || column != PASSWORD)
                .toList();
    }

    /** The columns of the format with so many; empty when no format has. */
    static Optional<List<UserColumn>> ofCount(int count) {
        for (boolean verbose : new boolean[] {false, true}) {
            for (boolean passwords : new boolean[] {false, true}) {
                List<UserColumn> columns = of(verbose, passwords);
                if (columns.size() == count) {
                    return Optional.of(columns);
                }
            }
        }
        return Optional.empty();
    }

    /** The column with this title, without regard to case. */
    static Optional<UserColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equalsIgnoreCase(title.strip()))
                .findFirst();
    }
}
