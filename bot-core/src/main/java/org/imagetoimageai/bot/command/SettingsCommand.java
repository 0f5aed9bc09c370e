package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.List;
import org.imagetoimageai.bot.account.Preferences;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Option.OneOf;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.springframework.stereotype.Component;

/// `/settings`: how pictures are made unless a request says otherwise. Each setting is a button that opens its
/// choices.
@Component
class SettingsCommand implements ChatCommand, ButtonAction {

    private static final String NAME = "set";
    private static final String ALL = "all";

    private final Choices choices;
    private final Preferences preferences;
    private final Buttons buttons;

    SettingsCommand(Choices choices, Preferences preferences, Buttons buttons) {
        this.choices = choices;
        this.preferences = preferences;
        this.buttons = buttons;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("settings", Text.of("settings.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        return new Reply.Say(text(call), all());
    }

    @Override
    public String name() {
        return NAME;
    }

    /// The subject is a setting, or a setting and the choice for it.
    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var parts = button.subject().split("=", 2);
        var setting = Choices.SETTINGS.stream()
                .filter(option -> option.name().equals(parts[0]))
                .findFirst();
        if (setting.isPresent() && parts.length == 1) {
            return List.of(new Reply.Update(question(setting.get()), choices(call, setting.get())));
        }
        setting.filter(option -> option.choices().stream()
                        .anyMatch(choice -> choice.value().equalsIgnoreCase(parts[1])))
                .ifPresent(option -> preferences.choose(call.account().id(), option.name(), parts[1]));
        return List.of(new Reply.Update(text(call), all()));
    }

    private Text text(Call call) {
        var lines = Choices.SETTINGS.stream()
                .map(option -> Text.of("settings.line", name(option), label(call, option)))
                .reduce(Text::above)
                .orElseThrow();
        return Text.of("settings.text", lines);
    }

    private Text label(Call call, OneOf option) {
        var chosen = choices.preferred(call.account().id(), option);
        return option.choices().stream()
                .filter(choice -> choice.value().equalsIgnoreCase(chosen))
                .findFirst()
                .orElse(option.choices().getFirst())
                .label();
    }

    private static Text question(OneOf option) {
        return Text.of("settings.question", name(option), Text.of("settings." + option.name() + ".explained"));
    }

    private static Text name(OneOf option) {
        return Text.of("settings." + option.name());
    }

    private List<Button> all() {
        return Choices.SETTINGS.stream()
                .map(option -> buttons.button(name(option), NAME, option.name()))
                .toList();
    }

    private List<Button> choices(Call call, OneOf option) {
        var chosen = label(call, option);
        var all = new ArrayList<Button>();
        for (var choice : option.choices()) {
            var label = choice.label().equals(chosen) ? Text.of("settings.chosen", chosen) : choice.label();
            all.add(buttons.button(label, NAME, option.name() + "=" + choice.value()));
        }
        all.add(buttons.button(Text.of("settings.back"), NAME, ALL));
        return all;
    }
}
