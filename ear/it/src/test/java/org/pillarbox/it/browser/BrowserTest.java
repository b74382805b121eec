package org.pillarbox.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.pillarbox.it.program.NeedsProgram;

/** A fresh browser profile for each test, in {@link #page}; what it shows at the end is kept as a picture. */
@NeedsProgram("chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {
    private static final double TIMEOUT_MILLIS = 20_000;

    /** The browser's one page, 1280 by 900. */
    protected Page page;

    private Chromium chromium;
    private BrowserContext context;

    @BeforeAll
    void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        chromium = Chromium.launch();
    }

    @AfterAll
    void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        context = chromium.profile();
        page = context.newPage();
    }

    @AfterEach
    void keepPictureAndClose(TestInfo test) {
        picture(test.getTestMethod().orElseThrow().getName());
        context.close();
    }

    /** Keeps what the page shows now, all of its height, as {@code <class>-<name>.png}. */
    protected void picture(String name) {
        Chromium.picture(page, getClass(), name);
    }
}
