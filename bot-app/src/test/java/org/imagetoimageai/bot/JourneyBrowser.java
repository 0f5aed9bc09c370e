package org.imagetoimageai.bot;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The Chromium that the machine has; nothing is downloaded.
final class JourneyBrowser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    JourneyBrowser() {
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ALONE);
        this.browser = playwright.chromium().launch(options);
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM);
    }

    /// Somebody's window with nothing in it, in their language.
    Page window(String language) {
        return window(new Browser.NewContextOptions().setLocale(language));
    }

    Page window(Browser.NewContextOptions of) {
        return browser.newContext(of).newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
