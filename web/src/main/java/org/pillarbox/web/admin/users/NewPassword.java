package org.pillarbox.web.admin.users;

import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A pair of boxes for a new password and its repetition. Nothing typed means that nothing changes. */
public class NewPassword implements Serializable {
    private static final long serialVersionUID = 1L;

    private String first = "";
    private String second = "";

    /** The password typed; empty when the boxes were left alone. */
    Optional<String> value() {
        return first.isEmpty() ? Optional.empty() : Optional.of(first);
    }

    /** Whether both boxes say the same; if not, the second one is marked. */
    boolean agrees(String secondField) {
        if (!first.equals(second)) {
            Submission.refuse(secondField, Texts.of("password.differ"));
            return false;
        }
        return true;
    }

    void clear() {
        first = "";
        second = "";
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
