package org.imagetoimageai.bot.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imagetoimageai.bot.generation.QuickAction.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class ActionFileTest {

    private static final String WHOLE = """
        actions:
          - id: postcard
            makes: picture
            pictures:
              least: 2
              most: 4
            frame:
              ratio: '3:2'
              resolution: 2K
            prompt: Lay these pictures out as a postcard. {words}
            price: 7
            texts:
              en: {name: Postcard, summary: Make a postcard, note: Print it on card.}
              id: {name: Kartu pos, summary: Buat kartu pos, note: ''}
        """;

    @TempDir
    Path folder;

    @Test
    void readsEverythingThatAnActionCanSay() {
        var action = read(WHOLE).getFirst();

        assertThat(action.id()).isEqualTo("postcard");
        assertThat(action.makes()).isEqualTo(Product.PICTURE);
        assertThat(action.takes()).isEqualTo(new QuickAction.Pictures(2, 4, false));
        assertThat(action.frame().ratio()).isEqualTo(AspectRatio.of("3:2"));
        assertThat(action.frame().resolution()).contains(Resolution.TWO_K);
        assertThat(action.price()).contains(7L);
        assertThat(action.texts().get("id")).isEqualTo(new QuickAction.Texts("Kartu pos", "Buat kartu pos", ""));
        assertThat(action.prompt("In blue.", "English")).endsWith("as a postcard. In blue.");
    }

    @Test
    void takesOnePictureAndThePersonsFrameUnlessItSaysMore() {
        var action = read("""
            actions:
              - id: ink
                prompt: Redraw this in ink, for people who read {language}.
                texts:
                  en: {name: Ink, summary: Draw it in ink}
                  id: {name: Tinta, summary: Gambar dengan tinta}
            """).getFirst();

        assertThat(action.takes()).isEqualTo(new QuickAction.Pictures(1, 1, false));
        assertThat(action.makes()).isEqualTo(Product.PICTURE);
        assertThat(action.frame(Frame.PLAIN)).isEqualTo(Frame.PLAIN);
        assertThat(action.price()).isEmpty();
        assertThat(action.takesWords()).isFalse();
        assertThat(action.prompt("ignored", "Indonesian")).endsWith("who read Indonesian.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        id: postcard               | id: Postcard              | needs an id of 2 to 12 lower-case letters
        id: postcard               | id: verylongname1         | needs an id of 2 to 12 lower-case letters
        id: postcard               | id: x                     | needs an id of 2 to 12 lower-case letters
        prompt: Lay these pictures out as a postcard. {words} | prompt: '' | needs a prompt
        least: 2                   | least: 0                  | takes 1 to 10 pictures
        least: 2                   | least: 5                  | takes 1 to 10 pictures
        most: 4                    | most: 11                  | takes 1 to 10 pictures
        ratio: '3:2'               | ratio: '17:3'             | names no known ratio: 17:3
        ratio: '3:2'               | ratio: 3:2                | write one in quotes
        resolution: 2K             | resolution: 8K            | names no known size: 8K
        price: 7                   | price: 0                  | needs a price above 0
        name: Postcard             | name: ''                  | needs a name of at most 30 characters in en
        name: Kartu pos            | name: Kartu pos yang panjang sekali namanya | needs a name of at most 30 characters in id
        summary: Buat kartu pos    | summary: ''               | needs a summary of at most 100 characters in id
        name: Postcard             | name: 'Post{0}card'       | cannot have { or } in its texts in en
        summary: Buat kartu pos    | summary: 'Buat {kartu'    | cannot have { or } in its texts in id
        note: Print it on card.    | note: 'Print it} on card' | cannot have { or } in its texts in en
        """)
    void namesTheActionAndWhatIsWrongWithIt(String right, String wrong, String sentence) {
        assertThat(WHOLE).contains(right);

        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong)))
                .isInstanceOf(ActionsRefused.class)
                .hasMessageStartingWith("bot.actions: Action \"")
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        makes: picture  | makes: film    | cannot be read: actions[0].makes cannot be “film”.
        price: 7        | price: cheap   | cannot be read: actions[0].price cannot be “cheap”.
        price: 7        | pirce: 7       | cannot be read: there is no field actions[0].pirce.
        actions:        | action:        | has no list under the word “actions”.
        texts:          | ~   texts:~    | cannot be read:
        """)
    void saysWhatCannotBeRead(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong)))
                .isInstanceOf(ActionsRefused.class)
                .hasMessageStartingWith("bot.actions: ")
                .hasMessageContaining(sentence)
                .satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "- one", "actions: []", "actions:"})
    void refusesAFileWithoutActions(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(ActionsRefused.class);
    }

    @Test
    void refusesAnActionThatStandsThereTwice() {
        var twice = WHOLE + WHOLE.substring(WHOLE.indexOf("  - id"));

        assertThatThrownBy(() -> read(twice)).hasMessage("bot.actions: Action \"postcard\" stands there twice.");
    }

    @Test
    void saysThatTheFileIsMissingOrNoFile() {
        assertThatThrownBy(() -> new Catalogue(folder.resolve("none.yaml").toString()))
                .isInstanceOf(ActionsRefused.class)
                .hasMessageEndingWith("none.yaml] cannot be read: there is no such file.");
        assertThatThrownBy(() -> new Catalogue(folder.toString()))
                .isInstanceOf(ActionsRefused.class)
                .hasMessageContaining("cannot be read: ");
    }

    @Test
    void shipsWhatIsPromised() {
        var shipped = new Catalogue("").all();

        assertThat(shipped)
                .extracting(QuickAction::id)
                .containsExactly(
                        "restore", "realistic", "anime", "colorize", "upscale", "cutout", "describe", "variation");
        assertThat(shipped).allSatisfy(action -> {
            assertThat(action.id()).hasSizeLessThanOrEqualTo(12);
            assertThat(action.texts().keySet()).containsExactlyInAnyOrder("en", "id");
            assertThat(action.prompt("", "English")).doesNotContain("{", "}");
        });
        assertThat(shipped)
                .filteredOn(action -> action.takes().hidden())
                .extracting(QuickAction::id)
                .containsExactly("variation");
    }

    @Test
    void putsTheOperatorsOwnBehindOursAndInTheirPlace() throws IOException {
        var file = Files.writeString(
                folder.resolve("own.yaml"),
                WHOLE + WHOLE.substring(WHOLE.indexOf("  - id")).replace("id: postcard", "id: anime"));

        var catalogue = new Catalogue(" " + file + " ");

        assertThat(catalogue.all()).hasSize(9);
        assertThat(catalogue.all().getLast().id()).isEqualTo("postcard");
        assertThat(catalogue.find("anime").orElseThrow().texts().get("en").name())
                .isEqualTo("Postcard");
    }

    private static List<QuickAction> read(String yaml) {
        return ActionFile.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "own.yaml"));
    }
}
