package org.imagetoimageai.bot.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.imagetoimageai.bot.chat.Capabilities;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformId;

/// A platform whose chats are lists. It answers a send as a test says; delivers unless told otherwise.
final class ScriptedPlatform implements ChatPlatform {

    static final PlatformId ID = new PlatformId("paper");

    private final List<Sent> sent = new ArrayList<>();
    private final List<Sent> amended = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private Function<Delivery, DeliveryOutcome> script = this::delivered;

    record Sent(PersonRef to, Content content, String id) {}

    synchronized void answers(Function<Delivery, DeliveryOutcome> with) {
        script = with;
    }

    synchronized void delivers() {
        script = this::delivered;
    }

    DeliveryOutcome delivered(Delivery delivery) {
        return new Delivered(List.of(new DeliveredMessage(ID, "message:" + numbers.incrementAndGet())));
    }

    synchronized List<Sent> sentTo(PersonRef person) {
        return sent.stream().filter(one -> one.to().equals(person)).toList();
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
        switch (delivery.to()) {
            case Direct direct -> sent.add(new Sent(direct.person(), delivery.content(), delivery.id()));
        }
        return script.apply(delivery);
    }

    @Override
    public synchronized DeliveryOutcome amend(DeliveredMessage message, Delivery now) {
        amended.add(new Sent(new PersonRef(ID, message.reference()), now.content(), ""));
        return new Delivered(List.of(message));
    }
}
