package org.pillarbox.certificates;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the server answers below {@code /.well-known/acme-challenge/}, for as long as an order is under way (RFC 8555 §8.3).
 * Safe for threads.
 */
public final class Challenges {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,256}");
    private static final int MOST = 200;

    private final Map<String, String> answers = new ConcurrentHashMap<>();

    /**
     * Answers for this token from now on.
     *
     * @throws AuthorityRefused when this is no token, or there are too many
     */
    public void put(String token, String answer) throws AuthorityRefused {
        if (!TOKEN.matcher(token).matches() || answers.size() >= MOST) {
            throw new AuthorityRefused("The authority gave something that is not a token of a challenge");
        }
        answers.put(token, answer);
    }

    /** The answer; empty for a token that nobody gave. */
    public Optional<String> answer(String token) {
        return TOKEN.matcher(token).matches() ? Optional.ofNullable(answers.get(token)) : Optional.empty();
    }

    /** Answers for it no more. */
    public void remove(String token) {
        answers.remove(token);
    }
}
