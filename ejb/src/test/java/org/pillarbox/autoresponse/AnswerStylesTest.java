package org.pillarbox.autoresponse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.RegionSettings;

class AnswerStylesTest {
    @Test
    @Tag("USR-164")
    void anAnswerFollowsTheSettings() {
        FixedSettings settings = new FixedSettings();
        settings.put(new RegionSettings("ja-JP"));
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        assertEquals(
                new AnswerStyle(true, "Auto:", "mail.example", Locale.JAPAN, zone),
                new AnswerStyles(settings, zone).now());
    }
}
