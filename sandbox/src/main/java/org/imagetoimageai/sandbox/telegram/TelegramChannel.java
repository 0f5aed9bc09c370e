package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// A channel as its subscribers see it.
public final class TelegramChannel {
    private final Backend backend;
    private final Gathering gathering;
    private final GatheringLife life;
    private final Screen screen;

    TelegramChannel(Backend backend, Gathering gathering) {
        this.backend = backend;
        this.gathering = gathering;
        this.life = new GatheringLife(backend);
        this.screen = new Screen(backend, gathering);
    }

    public long id() {
        return gathering.id();
    }

    public String title() {
        return gathering.title();
    }

    /// Without `@`; empty for a private channel.
    public String username() {
        return gathering.username();
    }

    /// Subscribers and administrators.
    public List<TelegramPerson> members() {
        return life.members(gathering);
    }

    public void joins(TelegramPerson person) {
        life.joins(gathering, person.profile());
    }

    public void leaves(TelegramPerson person) {
        life.leaves(gathering, person.profile());
    }

    /// Adds the bot as an administrator with these rights and no others, or changes its rights; bots cannot subscribe.
    public void addsBot(AdminRight... rights) {
        var standing = Membership.administrator(Set.of(rights));
        if (hasBot()) {
            life.ranks(gathering, standing);
        } else {
            life.admits(gathering, life.creatorOf(gathering), standing);
        }
    }

    public void removesBot() {
        life.removes(gathering, life.creatorOf(gathering));
    }

    public boolean hasBot() {
        return backend.monitor().look(() -> gathering.bot().isPresent());
    }

    public void promotes(TelegramPerson person, AdminRight... rights) {
        life.promotes(gathering, person.id(), Membership.administrator(Set.of(rights)));
    }

    public void demotes(TelegramPerson person) {
        life.promotes(gathering, person.id(), Membership.MEMBER);
    }

    public void deletes() {
        backend.monitor().run(gathering::delete);
    }

    public boolean isDeleted() {
        return backend.monitor().look(gathering::isDeleted);
    }

    /// Every message that has not been deleted, oldest first.
    public List<ChatMessage> messages() {
        return screen.messages();
    }

    /// What the bot posted and has not deleted, oldest first.
    public List<ChatMessage> received() {
        return screen.received();
    }

    /// Waits until the channel shows a post of the bot like this one; finds earlier ones too.
    ///
    /// @throws AssertionError when none came in time; it lists what the channel shows
    public ChatMessage awaitsMessage(Predicate<ChatMessage> wanted, Duration patience) {
        return screen.awaitsMessage(wanted, patience);
    }

    Gathering gathering() {
        return gathering;
    }
}
