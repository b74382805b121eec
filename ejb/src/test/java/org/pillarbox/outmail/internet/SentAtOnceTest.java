package org.pillarbox.outmail.internet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.schedule.ConnectFixture;
import org.pillarbox.settings.schedule.ScheduleSettings;

class SentAtOnceTest {
    private ConnectFixture here;
    private SentAtOnce atOnce;

    @BeforeEach
    void open() throws Exception {
        here = new ConnectFixture();
        atOnce = new SentAtOnce(here.settings(), here);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    @Tag("EXT-206")
    @Tag("TEC-006")
    void mailLeavesAtOnceByAPermanentLine() {
        assertTrue(atOnce.test(1));
    }

    @Test
    @Tag("EXT-207")
    @Tag("TEC-007")
    void offItWaits() {
        ScheduleSettings page = here.settings().get(ScheduleSettings.class);
        here.set(new ScheduleSettings(page.schedules(), false, 0, 0, 0, false));
        assertFalse(atOnce.test(1));
    }

    @Test
    @Tag("EXT-206")
    @Tag("EXT-208")
    void aLinkThatIsDownSendsNothing() {
        here.dialUp(1);
        assertFalse(atOnce.test(1));
        assertFalse(atOnce.test(9), "there is no such connection");
    }
}
