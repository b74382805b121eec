package org.pillarbox.directory.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.external.ImportReport.Phase;

class ImportProgressTest {
    private final ImportProgress progress = new ImportProgress();

    @Test
    void oneImportAtATime() {
        assertTrue(progress.begin(true));
        assertFalse(progress.begin(true));
        progress.enter(Phase.DONE);
        assertTrue(progress.begin(true));
    }

    @Test
    void anImportThatCouldNotBeginLeavesThePlaceToTheNext() {
        assertTrue(progress.begin(true));
        progress.giveUp("Too busy.");
        assertEquals(Phase.FAILED, progress.report().phase());
        assertEquals(List.of("Too busy."), progress.report().lines());
        assertTrue(progress.begin(true));
        assertEquals(List.of(), progress.report().lines());
    }
}
