package org.pillarbox.directory;

import org.pillarbox.directory.group.GroupSettings;

/** What a group must be like (manual 4.3.7). Nothing is changed here. */
public final class GroupRules {
    /** The longest reply address of a group. */
    public static final int LONGEST_REPLY_ADDRESS = 320;

    private static final String LONGEST_NAME = "x".repeat(32);

    private final UserRules names;

    public GroupRules(UserRules names) {
        this.names = names;
    }

    /**
     * Checks the name of a group to be created, as it was typed.
     *
     * @throws InvalidUser when it has not the form of one, or is somebody's
     */
    public UserName newName(String typed) {
        UserName name = UserName.parse(typed)
                .orElseThrow(() -> new InvalidUser(
                        "name", "A group name has 1 to 32 characters: letters, digits, period, underscore, hyphen"));
        names.checkFree(name);
        return name;
    }

    /**
     * Checks all but names.
     *
     * @throws InvalidUser naming the field
     */
    public void check(GroupSettings settings) {
        String reply = settings.replyAddress();
        boolean valid = reply.isEmpty()
                || reply.length() <= LONGEST_REPLY_ADDRESS
                        && ReplyAddress.parse(reply.replace("*", LONGEST_NAME)).isPresent();
        if (!valid) {
            throw new InvalidUser(
                    "replyAddress", "This is no address, such as *@example.com or \"*\" <office@example.com>");
        }
        int limit = settings.maxOutgoingKilobytes();
        if (limit < 0 || limit > InternetMail.MOST_KILOBYTES) {
            throw new InvalidUser("maxOutgoing", "The limit is from 0 to " + InternetMail.MOST_KILOBYTES + " kB");
        }
    }
}
