package org.pillarbox.autoresponse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facade for administrators: users' AutoResponder pages (manual 4.2.3.2). Every change is validated as a whole and audited. */
public interface AutoresponderAdministration {
    /** Lines of the log that are given at once. */
    int MOST_ANSWERED = 100_000;

    /** A user's autoresponder, {@link Autoresponder#NONE} where it never had one; empty when there is no such user. */
    Optional<UserAutoresponder> find(String name);

    /**
     * Changes a user's autoresponder; it holds for the next message.
     *
     * @throws org.pillarbox.directory.InvalidUser naming the field: {@code name}, {@code text}, {@code command}, {@code
     *     filters} or {@code triggers}, and the line where there are several
     */
    UserAutoresponder change(UserAutoresponder wanted);

    /**
     * What a message would be answered now by the text of these settings, which need not be stored; also while the type is {@link
     * ResponderType#NONE}. What keeps a message unanswered is asked, the log of those who were answered among it. A command is not tried.
     *
     * @throws org.pillarbox.directory.InvalidUser naming the field, as {@link #change} does, or {@code sender}
     */
    AnswerPreview preview(UserAutoresponder wanted, SampleMessage message);

    /** Those of these users whose mail is answered. */
    Set<Long> active(Set<Long> ids);

    /** Who was answered for this user, at most {@link #MOST_ANSWERED}; nobody when there is no such user. */
    List<String> answered(String name);

    /** How many were answered for this user. */
    long countAnswered(String name);

    /** Forgets who was answered for this user. */
    void clearAnswered(String name);
}
