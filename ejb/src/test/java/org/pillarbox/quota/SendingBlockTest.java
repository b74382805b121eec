package org.pillarbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.MailboxUsage.Change;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.settings.QuotaSettings;
import org.pillarbox.settings.QuotaSettings.Level;
import org.pillarbox.store.jpa.FakeUsage;

class SendingBlockTest {
    private static final long MEGABYTE = 1024 * 1024;

    private final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "ann", false);
    private final FakeUsage usage = new FakeUsage();
    private final FixedSettings settings = new FixedSettings();
    private final SendingBlock block = new SendingBlock(users, usage, settings);

    @Test
    @Tag("USR-441")
    void tellsWhyNothingIsTakenUntilTheMailboxIsSmaller() {
        users.quota(2, 10 * MEGABYTE);
        usage.set(2, 1, 1, 12 * MEGABYTE - 1);
        assertEquals(Optional.empty(), refusal());
        usage.set(2, 1, 1, 12 * MEGABYTE);
        Reply reply = refusal().orElseThrow();
        assertEquals(552, reply.code());
        assertTrue(reply.lines().get(0).contains("12.0 MB of 10.0 MB"), reply.toString());
        usage.add(Map.of(2L, new Change(-1, -1, -1)));
        assertEquals(Optional.empty(), refusal());
    }

    @Test
    @Tag("USR-435")
    void blocksNobodyWithoutQuotaNorWithoutLogin() {
        usage.set(2, 1, 1, 1000 * MEGABYTE);
        assertEquals(Optional.empty(), refusal());
        users.quota(2, MEGABYTE);
        assertTrue(refusal().isPresent());
        assertEquals(Optional.empty(), block.refusal(Optional.empty()));
        assertEquals(Optional.empty(), block.refusal(Optional.of("postmaster")));
    }

    @Test
    @Tag("USR-431")
    void zeroTurnsItOff() {
        users.quota(2, MEGABYTE);
        usage.set(2, 1, 1, 1000 * MEGABYTE);
        settings.put(new QuotaSettings(List.of(new Level(1, true, true)), 0, 0, 0));
        assertEquals(Optional.empty(), refusal());
        settings.put(new QuotaSettings(List.of(new Level(1, true, true)), 1, 0, 0));
        assertTrue(refusal().isPresent());
    }

    @Test
    void concernsOnlyUsersWithAQuotaWhileItIsOn() {
        assertFalse(block.concerns(Optional.of("ann")));
        users.quota(2, MEGABYTE);
        assertTrue(block.concerns(Optional.of("ann")));
        assertFalse(block.concerns(Optional.empty()));
        assertFalse(block.concerns(Optional.of("postmaster")));
        assertFalse(block.concerns(Optional.of("nobody")));
        settings.put(new QuotaSettings(List.of(new Level(1, true, true)), 0, 0, 0));
        assertFalse(block.concerns(Optional.of("ann")));
    }

    @Test
    void aDatabaseThatDoesNotAnswerPutsTheClientOff() {
        users.quota(2, MEGABYTE);
        FakeUsage away = new FakeUsage() {
            @Override
            public Map<Long, Long> bytes(Set<Long> asked) {
                throw new IllegalStateException("no connection");
            }
        };
        assertEquals(
                451,
                new SendingBlock(users, away, settings)
                        .refusal(Optional.of("ann"))
                        .orElseThrow()
                        .code());
    }

    private Optional<Reply> refusal() {
        return block.refusal(Optional.of("Ann"));
    }
}
