package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.sandbox.telegram.Journal.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramRatesTest {

    @Test
    void keepsWithinTheRatesByItself(@TempDir Path folder) {
        try (var stage = new TelegramStage(folder).with("bot.telegram.messages-per-second", "28")) {
            stage.start();
            var people = IntStream.range(0, 8)
                    .mapToObj(_ -> stage.backend().somebody("en"))
                    .toList();
            stage.telegram().enforceRateLimits(true);

            for (var message = 0; message < 80; message++) {
                deliver(stage, people.get(message % people.size()), "number " + message);
            }

            assertThat(people).allSatisfy(person -> assertThat(person.sees()).hasSize(10));
            assertThat(stage.telegram().journal().calls("sendMessage"))
                    .extracting(Call::outcome)
                    .containsOnly("ok");
        }
    }

    @Test
    void sendsAllPiecesOfALongMessageInOneCall(@TempDir Path folder) {
        try (var stage = new TelegramStage(folder).with("bot.telegram.messages-per-second", "2")) {
            stage.start();
            var ada = stage.backend().somebody("en");
            var content = new Content.Words(Text.of("contract.plain", "long ".repeat(2_000)), List.of());

            var outcome = stage.platform()
                    .deliver(new Delivery("d", new Destination.Direct(ada.ref()), Locale.ENGLISH, content));

            assertThat(outcome).isInstanceOf(Delivered.class);
            assertThat(ada.sees()).hasSize(3);
        }
    }

    private static void deliver(TelegramStage stage, EmulatedTelegram.Person person, String words) {
        var content = new Content.Words(Text.of("contract.plain", words), List.of());
        var delivery = new Delivery(words, new Destination.Direct(person.ref()), Locale.ENGLISH, content);
        DeliveryOutcome outcome = stage.platform().deliver(delivery);
        while (outcome instanceof TryLater later) {
            LockSupport.parkNanos(later.after().toNanos());
            outcome = stage.platform().deliver(delivery);
        }
        assertThat(outcome).isInstanceOf(Delivered.class);
    }
}
