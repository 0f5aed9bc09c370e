package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Locale;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.springframework.stereotype.Component;

/// `/language`: what we speak with the caller from now on.
@Component
class LanguageCommand implements ChatCommand, ButtonAction {

    static final Option.OneOf LANGUAGE =
            new Option.OneOf("language", Text.of("language.language.summary"), false, Languages.choices());

    private final Accounts accounts;
    private final Languages languages;

    LanguageCommand(Accounts accounts, Languages languages) {
        this.accounts = accounts;
        this.languages = languages;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("language", Text.of("language.summary"), List.of(LANGUAGE));
    }

    @Override
    public Reply handle(Call call) {
        return call.find(LANGUAGE)
                .map(chosen -> {
                    accounts.speak(call.account().id(), Locale.of(chosen));
                    return new Reply.Say(Text.of("language.chosen"));
                })
                .orElseGet(() -> new Reply.Say(Text.of("language.question"), languages.buttons()));
    }

    @Override
    public String name() {
        return Languages.ACTION;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        accounts.speak(call.account().id(), Locale.of(button.subject()));
        return List.of(new Reply.Update(Text.of("language.chosen"), List.of()));
    }
}
