package org.pillarbox.directory.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.UserAdministration.Refusal;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.WholeUser;

/**
 * One import from its first line to its result. Passwords are made beforehand, outside of any transaction. Lines are stored some
 * hundreds at a time, so that a server that dies loses the last few only and the same file completes the rest; or all at once
 * when nothing shall be done unless all is right.
 */
public final class ImportRun implements Runnable {
    private static final int BATCH = ImportWriter.CHUNK;
    private static final int DELETED_AT_ONCE = 100;
    private static final String STOPPED = "the server was stopped. Import the same file again to complete it";
    private static final String BROKEN =
            "an error, which is in the server's log. What is counted here was done. Import the"
                    + " same file again to complete it";

    private final UserFile file;
    private final ImportChoice choice;
    private final LineJudge judge;
    private final PasswordWork work;
    private final ImportSteps steps;

    private final List<String> created = new ArrayList<>();
    private final List<LineError> skipped = new ArrayList<>();
    private final List<ImportResult.Kept> kept = new ArrayList<>();
    private final List<ImportResult.Generated> generated = new ArrayList<>();
    private int changed;
    private int same;
    private int deleted;
    private boolean taken = true;

    private volatile int done;
    private volatile ImportResult result;

    public ImportRun(UserFile file, ImportChoice choice, LineJudge judge, PasswordWork work, ImportSteps steps) {
        this.file = file;
        this.choice = choice;
        this.judge = judge;
        this.work = work;
        this.steps = steps;
        skipped.addAll(file.errors());
    }

    /** How far it is. */
    public ImportProgress progress() {
        return new ImportProgress(done, file.lines().size(), result != null);
    }

    /** What came of it, once it is over. Generated passwords are told the first time only. */
    public synchronized Optional<ImportResult> result() {
        Optional<ImportResult> told = Optional.ofNullable(result);
        result = told.map(ImportResult::withoutPasswords).orElse(null);
        return told;
    }

    @Override
    public void run() {
        String failure = BROKEN;
        try {
            work();
            failure = "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failure = STOPPED;
        } finally {
            finish(failure);
        }
    }

    private void work() throws InterruptedException {
        // Now: whoever is created while this runs is none of those to be replaced.
        Set<Long> others = choice.replace() ? others() : Set.of();
        List<UserLine> lines = LineTurns.ordered(file.lines());
        if (!choice.onlyIfAllRight()) {
            for (int from = 0; from < lines.size(); from += BATCH) {
                List<UserLine> batch = lines.subList(from, Math.min(lines.size(), from + BATCH));
                write(batch, work.make(batch, present(batch), judge));
                done = from + batch.size();
            }
        } else if (skipped.isEmpty()) {
            write(lines, passwords(lines));
            done = lines.size();
        }
        taken = !choice.onlyIfAllRight() || skipped.isEmpty();
        if (taken) {
            delete(List.copyOf(others));
        }
    }

    private Map<Integer, PasswordWork.Made> passwords(List<UserLine> lines) throws InterruptedException {
        Map<Integer, PasswordWork.Made> made = new HashMap<>();
        for (int from = 0; from < lines.size(); from += BATCH) {
            List<UserLine> batch = lines.subList(from, Math.min(lines.size(), from + BATCH));
            made.putAll(work.make(batch, present(batch), judge));
            done = from + batch.size();
        }
        return made;
    }

    private Map<String, WholeUser> present(List<UserLine> lines) {
        return steps.present(
                lines.stream().map(line -> new UserName(line.name())).toList());
    }

    private void write(List<UserLine> lines, Map<Integer, PasswordWork.Made> made) {
        ImportWriter.Outcome outcome = steps.write(lines, made);
        skipped.addAll(outcome.errors());
        if (choice.onlyIfAllRight() && !outcome.errors().isEmpty()) {
            return;
        }
        created.addAll(outcome.created());
        changed += outcome.changed();
        same += outcome.same();
        Set<String> fresh = Set.copyOf(outcome.created());
        lines.stream().filter(line -> fresh.contains(line.name())).forEach(line -> Optional.ofNullable(
                        made.get(line.number()))
                .flatMap(PasswordWork.Made::generated)
                .ifPresent(password -> generated.add(new ImportResult.Generated(line.name(), password))));
    }

    /** The ids of all users whom the file does not name. */
    private Set<Long> others() {
        Set<String> named = file.names();
        Set<Long> others = new HashSet<>();
        steps.names().forEach((name, id) -> {
            if (!named.contains(name.toLowerCase(Locale.ROOT))) {
                others.add(id);
            }
        });
        return others;
    }

    private void delete(List<Long> ids) {
        for (int from = 0; from < ids.size(); from += DELETED_AT_ONCE) {
            Set<Long> some = Set.copyOf(ids.subList(from, Math.min(ids.size(), from + DELETED_AT_ONCE)));
            List<Refusal> refusals = steps.delete(some);
            deleted += some.size() - refusals.size();
            refusals.forEach(refusal -> kept.add(new ImportResult.Kept(refusal.name(), refusal.reason())));
        }
    }

    private void finish(String failure) {
        skipped.sort(Comparator.comparingInt(LineError::line));
        ImportResult told = new ImportResult(created, changed, same, deleted, skipped, kept, generated, taken, failure);
        try {
            steps.finished(told);
        } finally {
            result = told;
        }
    }
}
