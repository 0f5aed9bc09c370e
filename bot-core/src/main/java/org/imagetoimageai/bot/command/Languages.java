package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Option.OneOf.Choice;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons;
import org.springframework.stereotype.Component;

/// The languages to choose from, each under the name it gives itself.
@Component
class Languages {

    static final String ACTION = "lang";

    private final Buttons buttons;

    Languages(Buttons buttons) {
        this.buttons = buttons;
    }

    static List<Choice> choices() {
        return Phrasebook.LANGUAGES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Languages::choice)
                .toList();
    }

    List<Button> buttons() {
        return choices().stream().map(this::button).toList();
    }

    List<Button> othersThan(Locale spoken) {
        return choices().stream()
                .filter(choice -> !choice.value().equals(spoken.getLanguage()))
                .map(this::button)
                .toList();
    }

    private Button button(Choice choice) {
        return buttons.button(choice.label(), ACTION, choice.value());
    }

    private static Choice choice(Map.Entry<String, String> language) {
        return new Choice(language.getKey(), Text.of("language.name", language.getValue()));
    }
}
