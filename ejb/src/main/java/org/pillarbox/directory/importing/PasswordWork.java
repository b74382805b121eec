package org.pillarbox.directory.importing;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.secret.Passwords;

/** Turns the typed passwords of many lines into what is kept of them, on all processors: the dear part of an import. */
public final class PasswordWork {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;

    /**
     * What was made for a line.
     *
     * @param passwords of a new user with this password; with the present verifier where that is its password already
     * @param generated the password that was generated, to be shown once
     */
    public record Made(Passwords passwords, Optional<String> generated) {
        @Override
        public String toString() {
            return "Made[...]";
        }
    }

    private final PasswordSealing sealing;
    private final ExecutorService workers;
    private final int threads;
    private final IntSupplier leastLength;
    private final SecureRandom random = new SecureRandom();

    /**
     * Works in so many of the workers' threads at once.
     *
     * @param leastLength of a password, as the settings in force have it
     */
    public PasswordWork(PasswordSealing sealing, ExecutorService workers, int threads, IntSupplier leastLength) {
        this.sealing = sealing;
        this.workers = workers;
        this.threads = threads;
        this.leastLength = leastLength;
    }

    /**
     * Makes what lines need, by the number of the line. Lines that are refused for their password, and those that need none,
     * are missing.
     *
     * @throws InterruptedException when the server stops
     */
    Map<Integer, Made> make(List<UserLine> lines, Map<String, WholeUser> present, LineJudge judge)
            throws InterruptedException {
        List<Callable<Map<Integer, Made>>> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int share = i;
            shares.add(() -> IntStream.range(0, lines.size())
                    .filter(index -> index % threads == share)
                    .mapToObj(lines::get)
                    .flatMap(line -> made(line, present, judge).stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        Map<Integer, Made> all = new HashMap<>();
        for (Future<Map<Integer, Made>> share : workers.invokeAll(shares)) {
            try {
                all.putAll(share.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return all;
    }

    private Optional<Map.Entry<Integer, Made>> made(UserLine line, Map<String, WholeUser> present, LineJudge judge) {
        UserName name = new UserName(line.name());
        Optional<WholeUser> before = Optional.ofNullable(present.get(name.key()));
        try {
            return judge.password(line, before) instanceof NewPassword.Typed typed
                    ? Optional.of(Map.entry(line.number(), made(name, before, typed)))
                    : Optional.empty();
        } catch (InvalidUser refused) {
            return Optional.empty(); // said when the line has its turn
        }
    }

    /** Makes it here and now, for one line. */
    Made made(UserName name, Optional<WholeUser> before, NewPassword.Typed typed) {
        Optional<String> generated = typed.text().isPresent() ? Optional.empty() : Optional.of(generate());
        String password = typed.text().or(() -> generated).orElseThrow();
        boolean known =
                before.filter(user -> user.passwords().main().matches(password)).isPresent();
        return new Made(known ? before.get().passwords() : sealing.first(name, password), generated);
    }

    private String generate() {
        return random.ints(Math.max(LENGTH, leastLength.getAsInt()), 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
