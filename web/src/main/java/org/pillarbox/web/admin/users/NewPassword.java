package org.pillarbox.web.admin.users;

import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/**
 * A pair of boxes for a new password and its repetition. Boxes left empty mean the password typed before, if there is one,
 * else that nothing changes.
 */
public class NewPassword implements Serializable {
    private static final long serialVersionUID = 1L;

    private String first = "";
    private String second = "";
    private String kept = "";

    /** The password typed, now or before; empty when the boxes were left alone. */
    Optional<String> value() {
        String chosen = first.isEmpty() ? kept : first;
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    /** Whether both boxes say the same; if not, the second one is marked and both must be typed again. */
    boolean agrees(String secondField) {
        if (!first.equals(second)) {
            Submission.refuse(secondField, Texts.of("password.differ"));
            clear();
            return false;
        }
        return true;
    }

    /**
     * Keeps the password while something else on the page is put right: a browser is never sent it back, so its boxes come
     * back empty. One that was itself refused is forgotten.
     */
    void keepUnlessRefused(String field) {
        if (Submission.isRefused(field)) {
            clear();
        } else {
            keep();
        }
    }

    void keep() {
        kept = value().orElse("");
        first = "";
        second = "";
    }

    void clear() {
        first = "";
        second = "";
        kept = "";
    }

    /** Whether a password typed before is kept. */
    public boolean isKept() {
        return !kept.isEmpty();
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first == null ? "" : first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second == null ? "" : second;
    }
}
