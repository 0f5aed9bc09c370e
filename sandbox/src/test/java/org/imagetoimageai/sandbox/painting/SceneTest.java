package org.imagetoimageai.sandbox.painting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {

    @ParameterizedTest
    @CsvSource({
        "a lighthouse at dawn, LIGHTHOUSE, DAWN, SEA",
        "mercusuar saat fajar, LIGHTHOUSE, DAWN, SEA",
        "two foxes in the snow, FOX, DAY, SNOW",
        "seekor rubah di hutan bersalju, FOX, DAY, SNOW",
        "kucingnya tidur di malam hari, CAT, NIGHT, MEADOW",
        "gunung saat senja, MOUNTAIN, DUSK, MEADOW",
        "kota di bawah bulan, CITY, NIGHT, CITY",
        "Perahu!, BOAT, DAY, SEA",
        "🦊, FOX, DAY, MEADOW",
        "🏠🌙, HOUSE, NIGHT, MEADOW",
        "❤️, HEART, DAY, MEADOW"
    })
    void understandsEnglishIndonesianAndEmoji(String prompt, Motif motif, Daytime daytime, Ground ground) {
        var scene = Scene.of(prompt);

        assertThat(scene.motifs()).contains(motif);
        assertThat(scene.daytime()).isEqualTo(daytime);
        assertThat(scene.ground()).isEqualTo(ground);
    }

    @Test
    void takesItsAccentFromAColourWord() {
        assertThat(Scene.of("a red boat").accent())
                .isEqualTo(Scene.of("perahu merah").accent());
        assertThat(Scene.of("a boat").accent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"asdf qwerty", "''", "1234"})
    void surprisesWhenItKnowsNoWord(String prompt) {
        assertThat(Scene.of(prompt).motifs()).isNotEmpty();
    }
}
