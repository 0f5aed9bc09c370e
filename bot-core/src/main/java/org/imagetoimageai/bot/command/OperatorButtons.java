package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.Deliveries;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.moderation.Moderation;
import org.imagetoimageai.bot.operator.OperatorDesk;
import org.imagetoimageai.bot.operator.Operators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The buttons under a report.
@Configuration(proxyBeanMethods = false)
class OperatorButtons {

    private final Operators operators;
    private final Moderation moderation;
    private final Deliveries deliveries;

    OperatorButtons(Operators operators, Moderation moderation, Deliveries deliveries) {
        this.operators = operators;
        this.moderation = moderation;
        this.deliveries = deliveries;
    }

    @Bean
    ButtonAction lookAction() {
        return new ForOperators(OperatorDesk.LOOK, this::look);
    }

    @Bean
    ButtonAction takeDownAction() {
        return new ForOperators(OperatorDesk.TAKE_DOWN, this::takeDown);
    }

    @Bean
    ButtonAction dismissAction() {
        return new ForOperators(OperatorDesk.DISMISS, this::dismiss);
    }

    private Reply look(Call call, PictureId picture) {
        var operator = call.account().id();
        if (!moderation.look(picture, operator)) {
            return new Reply.Note(Text.of("takedown.nothing"));
        }
        deliveries.sendForReview(
                picture, operator, call.platform(), call.invocation().deliveryId());
        return new Reply.Note(Text.of("review.coming"));
    }

    private Reply takeDown(Call call, PictureId picture) {
        var isDone = moderation.takeDown(picture, call.account().id(), Optional.empty());
        return new Reply.Update(Text.of(isDone ? "takedown.done" : "takedown.nothing"), List.of());
    }

    private Reply dismiss(Call call, PictureId picture) {
        var isDone = moderation.dismiss(picture, call.account().id());
        return new Reply.Update(Text.of(isDone ? "report.dismissed" : "takedown.nothing"), List.of());
    }

    /// For anybody else, a button like any that nobody knows.
    private final class ForOperators implements ButtonAction {

        private final String name;
        private final BiFunction<Call, PictureId, Reply> action;

        ForOperators(String name, BiFunction<Call, PictureId, Reply> action) {
            this.name = name;
            this.action = action;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Reply> pressed(Call call, Pressed button) {
            return operators.isOperator(call.account().id())
                    ? List.of(action.apply(call, new PictureId(button.id())))
                    : List.of(new Reply.Note(Text.of("button.unknown")));
        }
    }
}
