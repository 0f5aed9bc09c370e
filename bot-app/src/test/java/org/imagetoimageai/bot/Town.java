package org.imagetoimageai.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.imagetoimageai.sandbox.telegram.AdminRight;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;
import org.imagetoimageai.sandbox.telegram.TelegramGroup;
import org.imagetoimageai.sandbox.telegram.TelegramMember;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import org.imagetoimageai.sandbox.telegram.TelegramTopic;

/// People, the groups they are in, a channel that shows pictures, and whoever runs the bot.
final class Town {

    private static final Duration LONGEST_REVIEW = Duration.ofSeconds(30);

    private static final int NEIGHBOURS = 6;

    private final TelegramEmulator telegram;
    private final Customer operator;
    private final Wishes wishes = new Wishes();
    private final ConcurrentLinkedQueue<SharedRoom> rooms = new ConcurrentLinkedQueue<>();
    private final List<Home> homes = new ArrayList<>();
    private final List<Customer> people = new ArrayList<>();
    private final Set<Integer> judged = ConcurrentHashMap.newKeySet();
    private final ReentrantLock desk = new ReentrantLock();

    /// @param operator whoever runs the bot
    Town(TelegramEmulator telegram, Customer operator) {
        this.telegram = telegram;
        this.operator = operator;
    }

    /// A group and its topics, if it has any.
    record Home(TelegramGroup group, SharedRoom room, List<TelegramTopic> topics) {

        /// Somebody there, in one of the topics if there are some.
        TelegramMember as(TelegramPerson person, Random random) {
            return topics.isEmpty() ? person.in(group) : person.in(topics.get(random.nextInt(topics.size())));
        }
    }

    /// So many people, in neighbourhoods of a few. Each neighbourhood has a group, one with topics, and one whose
    /// pictures are shown in a channel too: Telegram takes no more than 20 messages a minute in a group.
    void populate(int size) {
        for (var number = 1; number <= size; number++) {
            people.add(Customer.of(telegram.person("Guest " + number, number % 3 == 0 ? "id" : "en")));
        }
        for (var first = 0; first < size; first += NEIGHBOURS) {
            var block = people.subList(first, Math.min(size, first + NEIGHBOURS));
            settle(first / NEIGHBOURS, block);
        }
    }

    private void settle(int number, List<Customer> block) {
        var members = block.stream().map(Customer::person).toArray(TelegramPerson[]::new);
        homes.add(group("Group " + number, members));
        homes.add(forum(number, members));
        var shown = group("Shown " + number, members);
        homes.add(shown);
        showInAChannel(number, shown, block);
    }

    /// A group with the bot in it, opened by the first of these.
    Home group(String title, TelegramPerson... members) {
        var group = telegram.group(title, members);
        group.addsBot();
        return home(group, List.of());
    }

    private Home forum(int number, TelegramPerson... members) {
        var group = telegram.supergroup("Forum " + number, "", members);
        var topics = List.of(group.createsTopic("Foxes"), group.createsTopic("Hares"));
        group.addsBot();
        return home(group, topics);
    }

    private Home home(TelegramGroup group, List<TelegramTopic> topics) {
        var room = SharedRoom.of(group);
        rooms.add(room);
        return new Home(group, room, topics);
    }

    private void showInAChannel(int number, Home home, List<Customer> block) {
        var admin = block.getFirst();
        var channel = telegram.channel("Gallery " + number, "gallery_" + number, admin.person());
        channel.addsBot(AdminRight.CAN_POST_MESSAGES, AdminRight.CAN_EDIT_MESSAGES, AdminRight.CAN_DELETE_MESSAGES);
        block.stream().skip(1).forEach(person -> channel.joins(person.person()));
        rooms.add(SharedRoom.of(channel));
        admin.person().pressesStart();
        admin.person().in(home.group()).sends(command("gallerychannel @" + channel.username()));
        admin.awaitsWords("gallerychannel.done", channel.title());
    }

    /// A command as it is given where there are several bots.
    String command(String words) {
        var end = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
        return "/" + words.substring(0, end) + "@" + telegram.botUsername() + words.substring(end);
    }

    List<Home> homesOf(TelegramPerson person) {
        return homes.stream()
                .filter(home -> home.group().members().stream().anyMatch(one -> one.id() == person.id()))
                .toList();
    }

    Optional<SharedRoom> room(String title) {
        return rooms.stream().filter(room -> room.title().equals(title)).findFirst();
    }

    List<SharedRoom> rooms() {
        return List.copyOf(rooms);
    }

    List<Customer> people() {
        return people;
    }

    Customer operator() {
        return operator;
    }

    TelegramEmulator telegram() {
        return telegram;
    }

    Wishes wishes() {
        return wishes;
    }

    /// Whoever runs the bot looks at one picture that was reported, and lets it stand or takes it down.
    void judgesAReport(boolean takesDown) {
        desk.lock();
        try {
            operator.person().received().stream()
                    .filter(letter -> button(letter, "report.take-down-button"))
                    .filter(letter -> judged.add(letter.id()))
                    .findFirst()
                    .ifPresent(letter -> judges(letter, takesDown));
        } finally {
            desk.unlock();
        }
    }

    private void judges(ChatMessage letter, boolean takesDown) {
        var before = operator.person().chat().getLast().id();
        var nothing = operator.words("takedown.nothing");
        if (operator.press(letter, "report.look-button")
                .awaitsAnswer(RealApplication.PATIENCE)
                .text()
                .equals(nothing)) {
            return;
        }
        var review = reviewAfter(before);
        operator.press(letter, takesDown ? "report.take-down-button" : "report.dismiss-button");
        if (takesDown) {
            review.ifPresent(wishes::takenDown);
        }
    }

    /// It does not come when its owner deletes the picture just then.
    private Optional<ChatMessage> reviewAfter(int before) {
        try {
            return Optional.of(operator.person()
                    .awaitsMessage(
                            message -> message.id() > before && message.photo().isPresent(), LONGEST_REVIEW));
        } catch (AssertionError deleted) {
            return Optional.empty();
        }
    }

    private boolean button(ChatMessage letter, String key) {
        var label = operator.words(key);
        return letter.buttons().stream().anyMatch(button -> button.label().equals(label));
    }
}
