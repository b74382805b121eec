package org.pillarbox.monitor.setup;

import java.util.List;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;
import org.pillarbox.store.StoreFigures;

/** Whether there is room for mail. */
public final class RoomCheck implements SetupCheck {
    private static final long GIGABYTE = 1L << 30;
    private static final long PLENTY = 10 * GIGABYTE;

    private final StoreFigures store;

    public RoomCheck(StoreFigures store) {
        this.store = store;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<Finding> findings() {
        long free = store.freeBytes();
        String words = "The disk that holds the mail has " + words(free) + " free";
        if (free >= PLENTY) {
            return List.of(Finding.works("Room for mail", words + "."));
        }
        return List.of(
                free >= GIGABYTE
                        ? Finding.doubtful("Room for mail", words + ", which an office fills within weeks.")
                        : Finding.fails("Room for mail", words + ". Make room before users work with the server."));
    }

    private static String words(long bytes) {
        return bytes >= GIGABYTE ? bytes / GIGABYTE + " GB" : bytes / (1 << 20) + " MB";
    }
}
