package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Arguments;
import org.imagetoimageai.bot.chat.CommandLine;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.springframework.stereotype.Component;

/// What words and pictures mean that nobody asked for: a picture with words is an edit, a picture alone is
/// offered what can be done with it, words alone are offered to be drawn.
@Component
class Talk {

    private static final int LONGEST = GenerateCommand.PROMPT.longest();

    private final Sources sources;
    private final Orders orders;
    private final Menus menus;
    private final Choices choices;

    Talk(Sources sources, Orders orders, Menus menus, Choices choices) {
        this.sources = sources;
        this.orders = orders;
        this.menus = menus;
        this.choices = choices;
    }

    private Reply drawing(Call call, String words) {
        if (!isSaying(words)) {
            return new Reply.Say(Text.of("words.none"));
        }
        var asked =
                call.with(Arguments.of(GenerateCommand.SPEC, CommandLine.splitIfMeant(GenerateCommand.SPEC, words)));
        return menus.drawing(asked, asked.get(GenerateCommand.PROMPT));
    }

    /// A thumb or a question mark alone is no picture that anybody wants.
    private static boolean isSaying(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Nothing, where several people talk about something else.
    List<Reply> answer(Call call, String said) {
        var words = said.strip();
        var pictures = sources.of(call);
        if (pictures.isEmpty() && call.isShared()) {
            return List.of();
        }
        var length = words.codePointCount(0, words.length());
        if (length > LONGEST) {
            return List.of(new Reply.Say(Text.of("option.too-long", length, LONGEST)));
        }
        if (pictures.isEmpty()) {
            return List.of(drawing(call, words));
        }
        if (words.isEmpty()) {
            return List.of(menus.of(call, pictures));
        }
        // What is said about a picture in company need not be said to us: it is only offered.
        return List.of(
                call.isShared()
                        ? menus.changing(call, words, pictures)
                        : orders.start(call, choices.wish(call, words, pictures), choices.visibility(call)));
    }
}
