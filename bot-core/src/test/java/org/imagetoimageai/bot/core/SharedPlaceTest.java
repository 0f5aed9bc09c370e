package org.imagetoimageai.bot.core;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.ChannelSeen;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.core.ScriptedPlatform.Sent;
import org.imagetoimageai.bot.delivery.Deliveries;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tests in which more than one person sees something.
abstract class SharedPlaceTest extends CoreTest {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    JdbcClient database;

    @Autowired
    Deliveries deliveries;

    final Channel group = new Channel(ScriptedPlatform.ID, "group-" + number(), Optional.empty());
    final PersonRef grace = new PersonRef(ScriptedPlatform.ID, "grace-" + number());

    Answer saysIn(Channel place, PersonRef who, String command, Map<String, String> given) {
        return asks(who, place, command(command, given, place, Material.NONE));
    }

    static Ask.Command command(String name, Map<String, String> given, Channel place, Material material) {
        var seen = new ChannelSeen(place, "Friends of " + place.id(), true, true);
        return new Ask.Command(name, given, material, Optional.of(seen));
    }

    Answer replies(PersonRef who, DeliveredMessage to, String command) {
        var quote = new Material.Quote(Material.Author.US, Optional.of(to), List.of());
        var material = new Material(List.of(), Optional.of(quote));
        return asks(who, new Direct(who), new Ask.Command(command, Map.of(), material, Optional.empty()));
    }

    Answer pressesIn(Channel place, PersonRef who, Button button) {
        return asks(who, place, new Ask.Press(button.token()));
    }

    /// What a result looks like that was asked for in a group, to be seen there.
    Sent postsInTheGroup(String prompt) {
        var question = saysIn(group, ada, "generate", Map.of("prompt", prompt, "where", "here"));
        pressesIn(group, ada, button(question, "confirm.here-button"));
        return awaitPosts(1).getLast();
    }

    List<Sent> awaitPosts(int count) {
        return awaitPosts(group, count);
    }

    List<Sent> awaitPosts(Channel place, int count) {
        await().atMost(PATIENCE).until(() -> platform.sentTo(place).size() >= count);
        return platform.sentTo(place);
    }

    /// Where the last message of that kind stands with its owner.
    DeliveredMessage lastCard() {
        var card = platform.sentTo(ada).stream()
                .filter(sent -> sent.content() instanceof Content.Card)
                .reduce((first, last) -> last)
                .orElseThrow();
        await().atMost(PATIENCE)
                .until(() -> !platform.messagesOf(card).isEmpty()
                        && deliveries
                                .shownAt(platform.messagesOf(card).getFirst(), account())
                                .isPresent());
        return platform.messagesOf(card).getFirst();
    }

    PictureId lastPicture() {
        return deliveries.shownAt(lastCard(), account()).orElseThrow();
    }

    void awaitWithdrawn(Sent sent) {
        await().atMost(PATIENCE).until(() -> platform.withdrawn().containsAll(platform.messagesOf(sent)));
    }

    List<String> lettersTo(PersonRef person) {
        return platform.sentTo(person).stream()
                .map(Sent::content)
                .filter(Content.Words.class::isInstance)
                .map(content -> ((Content.Words) content).text().key())
                .toList();
    }

    void awaitLetter(PersonRef person, String key) {
        await().atMost(PATIENCE).until(() -> lettersTo(person).contains(key));
    }
}
