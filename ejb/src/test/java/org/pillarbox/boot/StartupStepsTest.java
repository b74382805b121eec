package org.pillarbox.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartupStepsTest {
    private final List<String> done = new ArrayList<>();
    private final StartupSteps steps = new StartupSteps();

    @Test
    void endsInReverseOrder() {
        steps.begin("one", () -> done.add("one"), () -> done.add("-one"));
        steps.begin("two", () -> done.add("two"), () -> done.add("-two"));
        steps.endAll();
        steps.endAll();
        assertEquals(List.of("one", "two", "-two", "-one"), done);
    }

    @Test
    void saysWhichStepFailedAndWhyAndLeavesNothingHalfRunning() {
        steps.begin("one", () -> done.add("one"), () -> done.add("-one"));
        StartupFailure failure = assertThrows(
                StartupFailure.class,
                () -> steps.begin("the database", () -> {
                    throw new IllegalStateException(new IOException("connection refused"));
                }));
        assertEquals("Pillarbox cannot start: the database failed: connection refused", failure.getMessage());
        assertEquals(List.of("one", "-one"), done);
    }

    @Test
    void aFailingEndKeepsNoOtherFromEnding() {
        steps.begin("one", () -> done.add("one"), () -> done.add("-one"));
        steps.begin("two", () -> done.add("two"), () -> {
            throw new IOException("broken");
        });
        steps.endAll();
        assertEquals(List.of("one", "two", "-one"), done);
    }
}
