package org.pillarbox.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pillarbox.it.server.Build;

/** The system's Chromium and its driver. Used by the thread that made it, and no other. */
final class Chromium implements AutoCloseable {
    private static final double TIMEOUT_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // As root Chromium has no sandbox, and nothing outside answers it.
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    /** A fresh profile whose windows are 1280 by 900. */
    BrowserContext profile() {
        BrowserContext profile = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setIgnoreHTTPSErrors(true));
        profile.setDefaultTimeout(TIMEOUT_MILLIS);
        return profile;
    }

    /** Keeps what a page shows now, all of its height, as {@code <class>-<name>.png}. */
    static void picture(Page page, Class<?> test, String name) {
        Path file = Build.target().resolve("screenshots/" + test.getSimpleName() + "-" + name + ".png");
        // At the end of what is moving: a menu half out of sight is no picture of the page.
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
