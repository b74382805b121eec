package org.pillarbox.directory.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.secret.Passwords;

/** Judges lines in their turn, and keeps one administrator. */
final class LineTurns {
    /** Makes what is kept of a password, or takes what was made before. */
    interface PasswordMaker {
        Passwords make(UserLine line, Optional<WholeUser> before, NewPassword wanted);
    }

    private final LineJudge judge;
    private final PasswordMaker maker;
    private long administrators;

    /** Begins with so many administrators who may open the console. */
    LineTurns(LineJudge judge, PasswordMaker maker, long administrators) {
        this.judge = judge;
        this.maker = maker;
        this.administrators = administrators;
    }

    /** The order in which a file's lines are taken: whoever becomes an administrator comes before those who cease to be. */
    static List<UserLine> ordered(List<UserLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(
                        line -> !line.flag(UserColumn.ADMIN).orElse(false)))
                .toList();
    }

    Verdict next(UserLine line, Optional<WholeUser> before) {
        try {
            Passwords passwords = maker.make(line, before, judge.password(line, before));
            WholeUser wanted = judge.wanted(line, before, passwords);
            boolean administered = before.filter(WholeUser::opensConsole).isPresent();
            if (administered && !wanted.opensConsole() && administrators < 2) {
                return Verdict.refused(line, before, "The last administrator must stay one");
            }
            administrators += (wanted.opensConsole() ? 1 : 0) - (administered ? 1 : 0);
            return new Verdict(line, effect(before, wanted), before, Optional.of(wanted), "");
        } catch (InvalidUser refusal) {
            return Verdict.refused(line, before, refusal.getMessage());
        }
    }

    private static Effect effect(Optional<WholeUser> before, WholeUser wanted) {
        if (before.isEmpty()) {
            return Effect.CREATE;
        }
        return before.get().equals(wanted) ? Effect.NONE : Effect.CHANGE;
    }
}
