package org.pillarbox.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.pillarbox.it.program.NeedsProgram;
import org.pillarbox.it.server.Build;

/** A fresh browser profile for each test, in {@link #page}; what it shows at the end is kept as a picture. */
@NeedsProgram("chromium")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {
    private static final double TIMEOUT_MILLIS = 20_000;

    /** The browser's one page, 1280 by 900. */
    protected Page page;

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;

    @BeforeAll
    void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // As root Chromium has no sandbox, and nothing outside answers it.
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void open() {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setIgnoreHTTPSErrors(true));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        page = context.newPage();
    }

    @AfterEach
    void keepPictureAndClose(TestInfo test) {
        picture(test.getTestMethod().orElseThrow().getName());
        context.close();
    }

    /** Keeps what the page shows now, all of its height, as {@code <class>-<name>.png}. */
    protected void picture(String name) {
        Path file = Build.target().resolve("screenshots/" + getClass().getSimpleName() + "-" + name + ".png");
        // At the end of what is moving: a menu half out of sight is no picture of the page.
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
