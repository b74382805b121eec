package org.pillarbox.web.admin.externalmail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.schedule.Schedule;
import org.pillarbox.settings.schedule.ScheduleText;
import org.pillarbox.settings.schedule.ScheduleTimes;

class ScheduleFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Office: Mon-Fri 09:00-17:00 every 30",
                "Night: daily 22:00-06:00 every 120 connections 2,3",
                "Weekend: Sat,Sun 10:00,18:30 off"
            })
    @Tag("EXT-217")
    @Tag("EXT-218")
    @Tag("EXT-220")
    void givesBackWhatItShows(String line) {
        Schedule schedule = ScheduleText.parse(line).get(0);
        ScheduleForm form = new ScheduleForm();
        form.show(schedule);
        assertEquals(schedule, form.schedule());
    }

    @Test
    void aNewOneIsOfOfficeHours() {
        Schedule schedule = new ScheduleForm().schedule();
        assertEquals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), schedule.days());
        assertEquals(17, schedule.times().minutesOfDay().count());
        assertEquals(Set.of(), schedule.connections());
    }

    @Test
    @Tag("EXT-223")
    void namesTheBoxThatIsWrong() {
        ScheduleForm form = new ScheduleForm();
        form.setTo("25:00");
        assertEquals("to", assertThrows(InvalidSetting.class, form::schedule).field());
        form.setKind(ScheduleForm.Kind.AT);
        form.setTimes("9 o'clock");
        assertEquals("times", assertThrows(InvalidSetting.class, form::schedule).field());
        form.setTimes(" 9:00,\r\n17:30 ");
        assertEquals(2, ((ScheduleTimes.At) form.schedule().times()).times().size());
        form.setTarget(ScheduleForm.Target.CHOSEN);
        assertEquals(
                "connections",
                assertThrows(InvalidSetting.class, form::schedule).field());
    }
}
