package org.pillarbox.web.admin.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pillarbox.queue.Activity;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.Reason;

class OutQueueFilterTest {
    private final OutQueueFilter filter = new OutQueueFilter();

    @Test
    void keepsWhatIsLookedForInTheAddressOfEachPage() {
        filter.setSender(" ann@mail ");
        filter.setState("HELD");
        filter.setReason("FULL");
        filter.setOlder("24");
        filter.setLarger("1024");
        assertTrue(filter.isNarrow());
        assertEquals(
                "/admin/users/outqueue?sender=ann%40mail&state=HELD&reason=FULL&older=24&larger=1024&page=3",
                filter.page(3).toString());
        QueueFilter asked = filter.filter();
        assertEquals(Optional.of(Activity.HELD), asked.activity());
        assertEquals(Optional.of(Reason.FULL), asked.reason());
        assertEquals(1 << 20, asked.largerThan());
        assertTrue(asked.queuedBefore().isPresent());
    }

    @Test
    void whatIsNoChoiceIsNoneAndTextsAreBounded() {
        filter.setState("everything");
        filter.setReason(null);
        filter.setOlder("-1");
        filter.setLarger("1 or 1=1");
        filter.setSender(null);
        assertFalse(filter.isNarrow());
        assertEquals(QueueFilter.ALL, filter.filter());
        filter.setRecipient("x".repeat(10_000));
        assertEquals(QueueFilter.LONGEST, filter.filter().recipient().length());
    }
}
