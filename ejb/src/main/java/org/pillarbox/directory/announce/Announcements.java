package org.pillarbox.directory.announce;

import org.pillarbox.directory.InvalidUser;

/** Facade for administrators: messages to many users at once (manual 4.3.2.6). */
public interface Announcements {
    /**
     * Who would get it.
     *
     * @return how many users
     * @throws InvalidUser naming {@code group} or {@code users} when there is none of that name, or nobody at all; {@code
     *     subject} or {@code text} when they are no message
     */
    int check(Announcement message);

    /**
     * Sends the message in the caller's name, one copy to each user. When it failed, the same message of the same form can be
     * sent again: nobody gets it twice.
     *
     * @return to how many users
     * @throws InvalidUser as {@link #check} does, and when it cannot be stored now
     */
    int send(Announcement message);
}
