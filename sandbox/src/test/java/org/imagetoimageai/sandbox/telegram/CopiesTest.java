package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");
    private final TelegramChannel art = telegram.channel("Art", "foxart", ada);

    @BeforeEach
    void start() {
        art.addsBot(AdminRight.CAN_POST_MESSAGES);
        ada.pressesStart();
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void copiesPicturesWithOrWithoutANewCaption() {
        var photo = ada.sendsPhoto(Shapes.png(40, 40), "holiday");

        var copy = bot.result("copyMessage", "chat_id", art.id(), "from_chat_id", ada.id(), "message_id", photo.id());
        bot.result(
                "copyMessage", "chat_id", art.id(), "from_chat_id", ada.id(), "message_id", photo.id(), "caption", "");

        assertThat(copy.propertyNames()).containsExactly("message_id");
        assertThat(art.received()).extracting(ChatMessage::text).containsExactly("holiday", "");
        assertThat(art.received().getFirst().pictureBytes()).isEqualTo(photo.pictureBytes());
    }

    @Test
    void forwardsWithTheOrigin() {
        var text = ada.sends("a fox");

        var forwarded =
                bot.result("forwardMessage", "chat_id", art.id(), "from_chat_id", ada.id(), "message_id", text.id());

        assertThat(forwarded
                        .path("forward_origin")
                        .path("sender_user")
                        .path("id")
                        .asLong())
                .isEqualTo(ada.id());
        assertThat(forwarded.path("text").asString()).isEqualTo("a fox");
    }

    @Test
    void refusesWhatIsNotThereOrOnlyService() {
        var group = telegram.group("Friends", ada);
        group.addsBot();
        var joined = group.messages().getFirst().id();

        assertThat(bot.refusal("copyMessage", "chat_id", art.id(), "from_chat_id", ada.id(), "message_id", 99))
                .isEqualTo("Bad Request: message to copy not found");
        assertThat(bot.refusal("forwardMessage", "chat_id", art.id(), "from_chat_id", group.id(), "message_id", joined))
                .isEqualTo("Bad Request: message can't be forwarded");
        assertThat(bot.refusal("copyMessage", "chat_id", art.id(), "from_chat_id", 5, "message_id", 1))
                .isEqualTo("Bad Request: chat not found");
    }
}
