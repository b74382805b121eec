package org.pillarbox.directory;

/** Facade for administrators: the icons of the accounts list that change a mailbox. Implemented by the store. */
public interface MailboxAdministration {
    /** Deletes all messages of the mailbox, durably. */
    void purge(long userId);

    /** Counts the messages anew and corrects the figures shown. */
    void recount(long userId);
}
