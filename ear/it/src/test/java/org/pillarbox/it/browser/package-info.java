/** The console in a real browser: the system's Chromium, driven by Playwright. Screenshots stay in {@code target/screenshots}. */
package org.pillarbox.it.browser;
