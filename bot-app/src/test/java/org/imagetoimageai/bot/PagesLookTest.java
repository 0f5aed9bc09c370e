package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The web pages in a real browser; leaves a picture of each in `target/pages`.
class PagesLookTest {

    private static final Path SHOTS = Path.of("target/pages");

    /// What WCAG asks of words of usual size.
    private static final double READABLE = 4.5;

    private static final String CONTRASTS = """
        () => {
          const bright = color => {
            const [r, g, b] = color.match(/[0-9.]+/g).map(Number)
              .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const paper = bright(getComputedStyle(document.body).backgroundColor);
          return [...document.querySelectorAll('h1, h2, p, li, a, time, address')].map(element => {
            const ink = bright(getComputedStyle(element).color);
            return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
          });
        }\
        """;

    @ParameterizedTest
    @CsvSource({
        "policy, en, 390, LIGHT", "policy, id, 390, DARK", "policy, id, 1280, LIGHT", "policy, en, 1280, DARK",
        "terms, id, 390, LIGHT", "terms, en, 390, DARK", "terms, en, 1280, LIGHT", "terms, id, 1280, DARK",
        "nowhere, en, 390, LIGHT", "nowhere, id, 390, DARK", "nowhere, id, 1280, LIGHT", "nowhere, en, 1280, DARK"
    })
    void canBeReadOnAPhoneAndOnADeskByDayAndByNight(String path, String language, int width, ColorScheme scheme) {
        assumeThat(JourneyBrowser.isInstalled()).isTrue();
        try (var browser = new JourneyBrowser()) {
            var complaints = new ArrayList<String>();
            var page = browser.window(new Browser.NewContextOptions()
                    .setLocale(language)
                    .setViewportSize(width, 844)
                    .setColorScheme(scheme));
            page.onConsoleMessage(message -> complaints.add(message.text()));

            page.navigate(RunningBot.get().address() + "/" + path);

            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SHOTS.resolve("%s-%s-%d-%s.png".formatted(path, language, width, scheme))));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat((List<?>) page.evaluate(CONTRASTS))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(contrast ->
                            assertThat(((Number) contrast).doubleValue()).isGreaterThan(READABLE));
            assertThat(page.context().cookies()).isEmpty();
            assertThat(complaints).allMatch(words -> path.equals("nowhere") && words.contains("404"));
        }
    }
}
