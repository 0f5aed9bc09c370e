package org.imagetoimageai.bot.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.Capabilities;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.FetchOutcome;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PictureRef;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.chat.Standing;
import org.imagetoimageai.bot.chat.Text;

/// A platform whose chats are lists. It answers a send as a test says; delivers unless told otherwise.
final class ScriptedPlatform implements ChatPlatform {

    static final PlatformId ID = new PlatformId("paper");

    private final List<Sent> sent = new ArrayList<>();
    private final List<Sent> amended = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private Function<Delivery, DeliveryOutcome> script = this::delivered;

    private final Map<String, List<DeliveredMessage>> messages = new ConcurrentHashMap<>();
    private Supplier<DeliveryOutcome> withdrawals = () -> new Delivered(List.of());
    private final List<DeliveredMessage> withdrawn = new ArrayList<>();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    private final Map<PersonRef, Standing> standings = new ConcurrentHashMap<>();

    record Sent(Destination to, Content content, String id) {}

    synchronized void answers(Function<Delivery, DeliveryOutcome> with) {
        script = with;
    }

    synchronized void delivers() {
        script = this::delivered;
        withdrawals = () -> new Delivered(List.of());
    }

    DeliveryOutcome delivered(Delivery delivery) {
        var count = delivery.content() instanceof Content.Album album
                ? album.pictures().size()
                : 1;
        return new Delivered(Stream.generate(() -> new DeliveredMessage(ID, "message:" + numbers.incrementAndGet()))
                .limit(count)
                .toList());
    }

    synchronized List<Sent> sentTo(PersonRef person) {
        return sentTo(new Direct(person));
    }

    synchronized List<Sent> sentTo(Destination place) {
        return sent.stream().filter(one -> one.to().equals(place)).toList();
    }

    /// Where something stands that was sent.
    synchronized List<DeliveredMessage> messagesOf(Sent one) {
        return messages.getOrDefault(one.id(), List.of());
    }

    synchronized void answersWithdrawals(Supplier<DeliveryOutcome> with) {
        withdrawals = with;
    }

    synchronized List<DeliveredMessage> withdrawn() {
        return List.copyOf(withdrawn);
    }

    /// A picture that somebody sends.
    PictureRef holds(byte[] bytes) {
        var name = "file:" + numbers.incrementAndGet();
        pictures.put(name, bytes.clone());
        return new PictureRef(ID, name);
    }

    void loses(PictureRef picture) {
        pictures.remove(picture.reference());
    }

    void says(PersonRef person, Standing standing) {
        standings.put(person, standing);
    }

    synchronized List<Content> amendments() {
        return amended.stream().map(Sent::content).toList();
    }

    @Override
    public PlatformId platform() {
        return ID;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(10_000_000, 10_000, 20, 1_024, 50_000_000);
    }

    @Override
    public void publish(List<CommandSpec> specs) {}

    @Override
    public synchronized DeliveryOutcome deliver(Delivery delivery) {
        sent.add(new Sent(delivery.to(), delivery.content(), delivery.id()));
        var outcome = script.apply(delivery);
        if (outcome instanceof Delivered done) {
            messages.put(delivery.id(), done.messages());
        }
        return outcome;
    }

    @Override
    public synchronized DeliveryOutcome amend(DeliveredMessage message, Delivery now) {
        amended.add(new Sent(now.to(), now.content(), message.reference()));
        return new Delivered(List.of(message));
    }

    @Override
    public synchronized DeliveryOutcome withdraw(DeliveredMessage message, Text instead, Locale locale) {
        var outcome = withdrawals.get();
        if (outcome instanceof Delivered) {
            withdrawn.add(message);
        }
        return outcome;
    }

    @Override
    public FetchOutcome fetch(PictureRef picture) {
        return Optional.ofNullable(pictures.get(picture.reference()))
                .<FetchOutcome>map(FetchOutcome.Fetched::new)
                .orElseGet(() -> new FetchOutcome.Gone("not there"));
    }

    @Override
    public Standing standing(PersonRef person, Destination.Channel place) {
        return standings.getOrDefault(person, Standing.MEMBER);
    }
}
