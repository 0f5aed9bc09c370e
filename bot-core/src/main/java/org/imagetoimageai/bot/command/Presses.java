package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Invocation.Ask.Press;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.Strays;
import org.springframework.stereotype.Component;

/// Finds the action of a button that was pressed.
@Component
class Presses {

    private final Buttons buttons;
    private final Commands commands;
    private final Strays strays;

    Presses(Buttons buttons, Commands commands, Strays strays) {
        this.buttons = buttons;
        this.commands = commands;
        this.strays = strays;
    }

    List<Reply> answer(Call call, Press press) {
        return buttons.resolve(press.token())
                .flatMap(button -> commands.action(button.action()).map(action -> {
                    look(call, press, button);
                    return action.pressed(call, button);
                }))
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.unknown"))));
    }

    private void look(Call call, Press press, Pressed button) {
        press.under()
                .ifPresent(message -> strays.pressed(
                        button, call.account().id(), call.invocation().place(), message));
    }
}
