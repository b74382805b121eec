package org.pillarbox.directory.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.Accounts;
import org.pillarbox.directory.login.RememberTokens.Stored;

/**
 * "Remember me": a token is a selector, by which it is found, and a validator, of which only a hash is kept; {@code
 * selector.validator}, both base64url. Valid 30 days, until the password changes, and not while the user is locked.
 */
public final class RememberMe {
    private static final Duration VALID = Duration.ofDays(30);
    private static final int SELECTOR_BYTES = 12;
    private static final int VALIDATOR_BYTES = 32;
    private static final int LONGEST = 100;

    private final Accounts accounts;
    private final RememberTokens tokens;
    private final SecureRandom random;
    private final Clock clock;

    public RememberMe(Accounts accounts, RememberTokens tokens, SecureRandom random, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.random = random;
        this.clock = clock;
    }

    /** Makes a token for a user. */
    public String make(Account account) {
        String selector = base64(SELECTOR_BYTES);
        String validator = base64(VALIDATOR_BYTES);
        Instant now = clock.instant();
        tokens.purge(now);
        tokens.add(selector, new Stored(account.id(), sha256(validator), now, now.plus(VALID)));
        return selector + "." + validator;
    }

    /** Whom a token stands for; empty when it is worthless. */
    public Optional<Account> owner(String token) {
        String[] parts = parts(token);
        return tokens.find(parts[0])
                .filter(kept -> isEqual(kept.validatorHash(), sha256(parts[1])))
                .filter(kept -> clock.instant().isBefore(kept.expires()))
                .flatMap(kept -> accounts.account(kept.userId())
                        .filter(account ->
                                !kept.created().isBefore(account.passwords().changed()))
                        .filter(account -> !account.isLocked(clock.instant())));
    }

    /** Makes a token worthless. */
    public void forget(String token) {
        String[] parts = parts(token);
        tokens.find(parts[0])
                .filter(kept -> isEqual(kept.validatorHash(), sha256(parts[1])))
                .ifPresent(kept -> tokens.remove(parts[0]));
    }

    private static String[] parts(String token) {
        int dot = token.indexOf('.');
        return dot < 0 || token.length() > LONGEST
                ? new String[] {"", ""}
                : new String[] {token.substring(0, dot), token.substring(dot + 1)};
    }

    private String base64(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
