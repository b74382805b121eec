package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.Account;

@Tag("A24")
class DecoySecretTest {
    private final AtomicInteger fetched = new AtomicInteger();
    private volatile boolean down;
    private final DecoySecret decoys = new DecoySecret(new Records());

    @Test
    void manyFirstLogInsFetchItOnce() {
        IntStream.range(0, 50).parallel().forEach(i -> assertArrayEquals(new byte[] {7}, decoys.secret()));
        assertEquals(1, fetched.get());
    }

    @Test
    void aDatabaseThatFailsDoesNotShowThatANameIsUnknown() {
        down = true;
        assertArrayEquals(decoys.secret(), decoys.secret());
        down = false;
        assertArrayEquals(new byte[] {7}, decoys.secret());
    }

    private final class Records implements LoginRecords {
        @Override
        public void acceptedOutside(Account proven, Optional<String> kept) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] decoySecret() {
            if (down) {
                throw new IllegalStateException("no database");
            }
            fetched.incrementAndGet();
            return new byte[] {7};
        }

        @Override
        public int failed(long userId, Instant now, Duration window) {
            return 0;
        }

        @Override
        public void succeeded(long userId) {}

        @Override
        public void lock(long userId, Instant until) {}

        @Override
        public void keepDigestSecret(Account proven, String password) {}
    }
}
