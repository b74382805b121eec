package org.pillarbox.directory.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.Users;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.directory.secret.ScramVerifier;

/** Judges all lines of a file as an import would, and changes nothing. Works in the caller's transaction. */
public final class PreviewMaker {
    private static final int MOST_ROWS = 100;

    private final Users users;
    private final LineJudge judge;
    private final ImportChoice choice;
    private final Predicate<String> stays;
    private final Clock clock;
    private final Passwords other;

    /**
     * Makes previews of one import.
     *
     * @param stays whether a user of this name is never deleted
     */
    public PreviewMaker(Users users, LineJudge judge, ImportChoice choice, Predicate<String> stays, Clock clock) {
        this.users = users;
        this.judge = judge;
        this.choice = choice;
        this.stays = stays;
        this.clock = clock;
        this.other = new Passwords(
                ScramVerifier.decoy("", new byte[1]), Optional.empty(), Optional.empty(), true, false, clock.instant());
    }

    /** Judges the file. */
    public ImportPreview of(UserFile file) {
        Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
        List<LineError> refused = new ArrayList<>(file.errors());
        List<ImportPreview.Row> rows = new ArrayList<>();
        LineTurns turns = new LineTurns(judge, this::passwords, users.administrators());
        List<UserLine> lines = LineTurns.ordered(file.lines());
        for (int from = 0; from < lines.size(); from += ImportWriter.CHUNK) {
            List<UserLine> chunk = lines.subList(from, Math.min(lines.size(), from + ImportWriter.CHUNK));
            Map<String, WholeUser> present = users.whole(
                    chunk.stream().map(line -> new UserName(line.name())).toList(), clock.instant());
            for (UserLine line : chunk) {
                Verdict verdict = turns.next(
                        line, Optional.ofNullable(present.get(line.name().toLowerCase(Locale.ROOT))));
                counts.merge(verdict.effect(), 1, Integer::sum);
                if (verdict.effect() == Effect.REFUSE) {
                    refused.add(verdict.error());
                }
                rows.add(row(verdict));
            }
        }
        refused.sort(Comparator.comparingInt(LineError::line));
        rows.sort(Comparator.comparingInt(ImportPreview.Row::line));
        return new ImportPreview(
                counts.getOrDefault(Effect.CREATE, 0),
                counts.getOrDefault(Effect.CHANGE, 0),
                counts.getOrDefault(Effect.NONE, 0),
                choice.replace() ? deleted(file.names()) : 0,
                refused,
                rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
    }

    private int deleted(Set<String> named) {
        return (int) users.names().keySet().stream()
                .filter(name -> !named.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !stays.test(name))
                .count();
    }

    private Passwords passwords(UserLine line, Optional<WholeUser> before, NewPassword wanted) {
        return wanted instanceof NewPassword.Kept ? before.orElseThrow().passwords() : other;
    }

    private static ImportPreview.Row row(Verdict verdict) {
        return new ImportPreview.Row(
                verdict.line().number(),
                verdict.line().name(),
                verdict.effect(),
                verdict.wanted().map(user -> user.details().administrator()).orElse(false),
                verdict.wanted().map(user -> user.details().comment()).orElse(""));
    }
}
