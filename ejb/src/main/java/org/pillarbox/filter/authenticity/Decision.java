package org.pillarbox.filter.authenticity;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.settings.SenderAction;

/**
 * What becomes of a message by what was found out about its sender.
 *
 * @param action any but {@link SenderAction#AS_ASKED}
 * @param reason why, for trace and header; empty where nothing is wrong
 * @param refusal what the client hears where it is refused
 */
public record Decision(SenderAction action, String reason, Optional<Reply> refusal) {
    /** Nothing is wrong. */
    public static final Decision FINE = new Decision(SenderAction.IGNORE, "", Optional.empty());

    public Decision {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(refusal, "refusal");
    }

    /** Whether the message bears a mark. */
    public boolean isMarked() {
        return action == SenderAction.TAG || action == SenderAction.QUARANTINE;
    }
}
