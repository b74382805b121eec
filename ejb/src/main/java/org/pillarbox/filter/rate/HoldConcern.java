package org.pillarbox.filter.rate;

import java.util.List;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;

/** Whether somebody's sending is held, which only a person ends. */
public final class HoldConcern implements ConcernSource {
    private final HeldIndex index;

    public HoldConcern(HeldIndex index) {
        this.index = index;
    }

    @Override
    public List<Concern> concerns() {
        int held = index.count();
        return held == 0
                ? List.of()
                : List.of(new Concern(
                                held == 1
                                        ? "The sending of one user is held"
                                        : "The sending of " + held + " users is held",
                                "So much was sent that the password may be stolen. Look into it, then release who is held.",
                                "/admin/services/smtp")
                        .mailedByItself());
    }
}
