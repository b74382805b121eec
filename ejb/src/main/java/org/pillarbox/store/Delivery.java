package org.pillarbox.store;

import java.util.Optional;

/**
 * One content to be put into one user's folder.
 *
 * @param content which
 * @param userId whose mailbox
 * @param folder its name, such as {@link #INBOX}
 * @param prefix this copy's own header fields (Return-Path, Delivered-To), ended by CRLF, in front of the content
 * @param occasion of a letter of the server's own
 */
public record Delivery(ContentId content, long userId, String folder, String prefix, Optional<String> occasion) {
    /** The folder that POP3 serves. */
    public static final String INBOX = "Inbox";

    /** Of somebody's message. */
    public Delivery(ContentId content, long userId, String folder, String prefix) {
        this(content, userId, folder, prefix, Optional.empty());
    }
}
