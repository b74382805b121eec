package org.pillarbox.directory;

import java.util.Set;

/** What a user's status monitor may see and do (manual 4.2.3.3.4). The names are stored. */
public enum RemoteStatus {
    VIEW_CONNECTION("sees the connection"),
    VIEW_TOTAL_QUEUES("sees all message counts"),
    VIEW_USER_QUEUES("sees each user's message counts"),
    VIEW_LOG("sees the activity log"),
    CONNECT("connects"),
    SHUT_DOWN("shuts down"),
    RECEIVE_MESSAGES("receives instant messages"),
    SEND_MESSAGES("sends instant messages");

    /** What new users may. */
    public static final Set<RemoteStatus> USUAL = Set.of(RECEIVE_MESSAGES, SEND_MESSAGES);

    private final String words;

    RemoteStatus(String words) {
        this.words = words;
    }

    /** In words, for the audit log. */
    @Override
    public String toString() {
        return words;
    }
}
