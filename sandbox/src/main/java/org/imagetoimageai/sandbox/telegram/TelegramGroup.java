package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// A group as its members see it. It starts as a basic group; [#upgradesToSupergroup()] gives it a new id, under which
/// this object goes on.
public final class TelegramGroup {
    private final Backend backend;
    private final GatheringLife life;
    private final long firstId;

    TelegramGroup(Backend backend, Gathering gathering) {
        this.backend = backend;
        this.life = new GatheringLife(backend);
        this.firstId = gathering.id();
    }

    /// The id now.
    public long id() {
        return gathering().id();
    }

    public String title() {
        return gathering().title();
    }

    /// Without `@`; empty for a private group.
    public String username() {
        return gathering().username();
    }

    public boolean isSupergroup() {
        return gathering().kind() == Gathering.Kind.SUPERGROUP;
    }

    public boolean isForum() {
        return backend.monitor().look(() -> gathering().isForum());
    }

    public List<TelegramPerson> members() {
        return life.members(gathering());
    }

    public void joins(TelegramPerson person) {
        life.joins(gathering(), person.profile());
    }

    public void leaves(TelegramPerson person) {
        life.leaves(gathering(), person.profile());
    }

    /// Whoever opened the group adds the bot.
    public void addsBot() {
        life.admits(gathering(), life.creatorOf(gathering()), Membership.MEMBER);
    }

    public void addsBot(TelegramPerson by) {
        life.admits(gathering(), by.profile(), Membership.MEMBER);
    }

    /// For good: the bot was kicked.
    public void removesBot() {
        life.removes(gathering(), life.creatorOf(gathering()));
    }

    public boolean hasBot() {
        return backend.monitor().look(() -> gathering().bot().isPresent());
    }

    /// Makes the bot an administrator with these rights and no others.
    public void promotesBot(AdminRight... rights) {
        life.ranks(gathering(), Membership.administrator(Set.of(rights)));
    }

    public void demotesBot() {
        life.ranks(gathering(), Membership.MEMBER);
    }

    public void promotes(TelegramPerson person, AdminRight... rights) {
        life.promotes(gathering(), person.id(), Membership.administrator(Set.of(rights)));
    }

    public void demotes(TelegramPerson person) {
        life.promotes(gathering(), person.id(), Membership.MEMBER);
    }

    /// What members that are no administrators, the bot among them, may send.
    public void permits(boolean messages, boolean photos, boolean documents) {
        backend.monitor().run(() -> gathering().permit(new Gathering.Permissions(messages, photos, documents)));
    }

    /// Another bot moves in.
    public void addsOtherBot(String username) {
        life.admitsOther(gathering(), username);
    }

    /// The other bot posts, which no bot ever hears of.
    public ChatMessage otherBotSends(String username, String text) {
        return life.otherBotSends(gathering(), username, text);
    }

    public List<String> otherBots() {
        return backend.monitor().look(() -> List.copyOf(gathering().otherBots().keySet()));
    }

    /// See [migrate_to_chat_id](https://core.telegram.org/bots/api#message).
    public void upgradesToSupergroup() {
        life.upgrades(gathering());
    }

    /// Switches topics on, for which the group must be a supergroup, and opens one.
    public TelegramTopic createsTopic(String name) {
        return new TelegramTopic(this, life.opensTopic(gathering(), name), name);
    }

    public List<TelegramTopic> topics() {
        return backend.monitor()
                .look(() -> gathering().topics().entrySet().stream()
                        .map(topic -> new TelegramTopic(this, topic.getKey(), topic.getValue()))
                        .toList());
    }

    public void deletes() {
        backend.monitor().run(() -> gathering().delete());
    }

    /// Every message that has not been deleted, oldest first; none from before an upgrade.
    public List<ChatMessage> messages() {
        return screen().messages();
    }

    /// What the bot wrote and has not deleted, oldest first.
    public List<ChatMessage> received() {
        return screen().received();
    }

    /// Waits until the group shows a message of the bot like this one; finds earlier ones too.
    ///
    /// @throws AssertionError when none came in time; it lists what the group shows
    public ChatMessage awaitsMessage(Predicate<ChatMessage> wanted, Duration patience) {
        return screen().awaitsMessage(wanted, patience);
    }

    /// Waits until the group as a whole looks so.
    ///
    /// @throws AssertionError when it did not in time
    public List<ChatMessage> awaitsChat(Predicate<List<ChatMessage>> wanted, Duration patience) {
        return screen().awaitsChat(wanted, patience);
    }

    /// What the bot is shown to be doing, such as `typing`; empty when nothing.
    public String chatAction() {
        return screen().chatAction();
    }

    /// The commands the app offers this member here.
    JsonNode commandsFor(TelegramPerson person) {
        return backend.monitor().look(() -> backend.commands().shownIn(gathering(), person.profile()));
    }

    /// The rights of every member, by the person's id.
    Map<Long, Membership> standings() {
        return backend.monitor().look(() -> Map.copyOf(gathering().people()));
    }

    Gathering gathering() {
        return life.current(firstId);
    }

    private Screen screen() {
        return new Screen(backend, gathering());
    }
}
