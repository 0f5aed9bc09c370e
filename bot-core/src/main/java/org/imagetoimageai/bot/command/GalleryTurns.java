package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.Deliveries;
import org.imagetoimageai.bot.delivery.Deliveries.Turn;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The buttons that turn the pages of the gallery.
@Configuration(proxyBeanMethods = false)
class GalleryTurns {

    @Bean
    ButtonAction newerPage(Deliveries deliveries) {
        return new TurnAction(Actions.NEWER, deliveries);
    }

    @Bean
    ButtonAction olderPage(Deliveries deliveries) {
        return new TurnAction(Actions.OLDER, deliveries);
    }

    /// Sends another page of the caller's own gallery, whoever's picture the button names.
    private record TurnAction(String name, Deliveries deliveries) implements ButtonAction {

        @Override
        public List<Reply> pressed(Call call, Pressed button) {
            var turn = new Turn(name, new PictureId(button.id()));
            var count = deliveries.sendPage(
                    call.account().id(), call.platform(), call.invocation().deliveryId(), Optional.of(turn));
            return List.of(new Reply.Note(Text.of(count == 0 ? "gallery.no-more" : "gallery.turning")));
        }
    }
}
