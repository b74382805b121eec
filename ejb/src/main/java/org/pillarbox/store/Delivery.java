package org.pillarbox.store;

/**
 * One content to be put into one user's folder.
 *
 * @param content which
 * @param userId whose mailbox
 * @param folder its name, such as {@link #INBOX}
 * @param prefix this copy's own header fields (Return-Path, Delivered-To), ended by CRLF, in front of the content
 */
public record Delivery(ContentId content, long userId, String folder, String prefix) {
    /** The folder that POP3 serves. */
    public static final String INBOX = "Inbox";
}
