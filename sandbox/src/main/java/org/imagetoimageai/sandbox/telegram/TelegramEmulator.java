package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Telegram on a loopback port: point a bot at [#url()] with [#token()], and drive its people from here. Chats live in
/// memory until it closes.
public final class TelegramEmulator implements AutoCloseable {
    private final Backend backend;
    private final Faults faults;
    private final Journal journal;
    private final BotApiServer server;
    private final WebhookSender webhooks;

    private TelegramEmulator(TelegramOptions options) {
        this.backend = Backend.of(options);
        this.faults = new Faults(backend.monitor(), options.clock());
        this.journal = new Journal(backend.monitor());
        this.server = new BotApiServer(backend, faults, journal, options.port());
        this.webhooks = new WebhookSender(backend, new WebhookAnswers(server));
        webhooks.start();
    }

    public static TelegramEmulator start(TelegramOptions options) {
        return new TelegramEmulator(options);
    }

    /// The base address, without a slash at the end: what `https://api.telegram.org` is on the real network.
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public String token() {
        return backend.bot().token();
    }

    public String botUsername() {
        return backend.bot().username();
    }

    /// A new account that has not met the bot yet.
    ///
    /// @param language an IETF tag such as `en` or `id`; empty for a person whose app tells none
    public TelegramPerson person(String name, String language) {
        return person(name, "", language);
    }

    public TelegramPerson person(String name, String username, String language) {
        return new TelegramPerson(
                backend, backend.monitor().change(() -> backend.people().add(name, username, language)));
    }

    public Optional<TelegramPerson> find(long id) {
        return backend.monitor().look(() -> backend.people().find(id).map(chat -> new TelegramPerson(backend, chat)));
    }

    public List<TelegramPerson> people() {
        return backend.monitor()
                .look(() -> backend.people().all().stream()
                        .map(chat -> new TelegramPerson(backend, chat))
                        .toList());
    }

    /// A basic group with these people in it; the first of them opened it. The bot is not in it yet.
    public TelegramGroup group(String title, TelegramPerson... people) {
        return new TelegramGroup(
                backend, new GatheringLife(backend).open(Gathering.Kind.GROUP, title, "", List.of(people)));
    }

    /// A supergroup from the start.
    ///
    /// @param username how anybody can address it as `@username`; empty for a private one
    public TelegramGroup supergroup(String title, String username, TelegramPerson... people) {
        return new TelegramGroup(
                backend, new GatheringLife(backend).open(Gathering.Kind.SUPERGROUP, title, username, List.of(people)));
    }

    /// A channel opened by the first of these people, the others subscribe. The bot is not in it yet.
    ///
    /// @param username how anybody can address it as `@username`; empty for a private one
    public TelegramChannel channel(String title, String username, TelegramPerson... people) {
        return new TelegramChannel(
                backend, new GatheringLife(backend).open(Gathering.Kind.CHANNEL, title, username, List.of(people)));
    }

    /// Oldest first; a group that became a supergroup appears once.
    public List<TelegramGroup> groups() {
        return gatherings()
                .filter(chat -> chat.kind() != Gathering.Kind.CHANNEL
                        && chat.successor().isEmpty())
                .map(chat -> new TelegramGroup(backend, chat))
                .toList();
    }

    public List<TelegramChannel> channels() {
        return gatherings()
                .filter(chat -> chat.kind() == Gathering.Kind.CHANNEL)
                .map(chat -> new TelegramChannel(backend, chat))
                .toList();
    }

    /// By the id it has now or had before an upgrade.
    public Optional<TelegramGroup> findGroup(long id) {
        return gathering(id)
                .filter(chat -> chat.kind() != Gathering.Kind.CHANNEL)
                .map(chat -> new TelegramGroup(backend, chat));
    }

    public Optional<TelegramChannel> findChannel(long id) {
        return gathering(id)
                .filter(chat -> chat.kind() == Gathering.Kind.CHANNEL)
                .map(chat -> new TelegramChannel(backend, chat));
    }

    /// Whether [privacy mode](https://core.telegram.org/bots/features#privacy-mode) is on, as it is at first; a change
    /// counts for groups the bot is added to later.
    public void privacyMode(boolean on) {
        backend.monitor().run(() -> backend.bot().keepPrivate(on));
    }

    /// Every link that [getFile](https://core.telegram.org/bots/api#getfile) handed out has expired: downloads answer
    /// 404 until it is asked again.
    public void expiresFileLinks() {
        backend.files().closeLinks();
    }

    /// The file is gone from the servers: neither its link nor getFile works any more.
    public void losesFile(StoredFile file) {
        backend.files().lose(file);
    }

    /// Lets time pass for one message only.
    ///
    /// @return the message as it stands now
    public ChatMessage ages(ChatMessage message, Duration by) {
        return backend.monitor().change(() -> {
            var room = backend.chats().find(message.chatId()).orElseThrow();
            var aged = room.find(message.id()).orElseThrow().aged(by);
            room.replace(aged);
            return aged;
        });
    }

    public Faults faults() {
        return faults;
    }

    public Journal journal() {
        return journal;
    }

    /// Whether the published rates are enforced.
    public void enforceRateLimits(boolean on) {
        backend.monitor().run(() -> backend.limits().turn(on));
    }

    public boolean enforcesRateLimits() {
        return backend.monitor().look(() -> backend.limits().isOn());
    }

    /// Queues an update of any shape, readable or not; an `update_id` is added only if there is none.
    ///
    /// @return its `update_id`
    public long injectUpdate(ObjectNode raw) {
        return backend.monitor().change(() -> backend.updates().inject(raw.deepCopy()));
    }

    /// Reads the JSON and queues it.
    public long injectUpdate(String json) {
        return injectUpdate((ObjectNode) Json.parse(json));
    }

    /// Delivers an update once more under the same `update_id`, even if the bot has confirmed it.
    public void repeatUpdate(long updateId) {
        backend.monitor().run(() -> backend.updates().repeat(updateId, false));
    }

    /// Delivers the content of an update once more under a new `update_id`.
    public long repeatUpdateUnderNewId(long updateId) {
        return backend.monitor().change(() -> backend.updates().repeat(updateId, true));
    }

    /// The `update_id` of the newest update.
    public long lastUpdateId() {
        return backend.monitor().look(() -> {
            var past = backend.updates().past();
            return past.isEmpty() ? 0 : past.getLast().path("update_id").asLong();
        });
    }

    /// How many updates the bot has not confirmed.
    public int pendingUpdates() {
        return backend.monitor().look(() -> backend.updates().pending());
    }

    /// Grows with everything that happens.
    public long version() {
        return backend.monitor().version();
    }

    /// Waits until something has happened since; answers the version now.
    public long awaitChange(long since, Duration patience) {
        return backend.monitor().awaitChange(since, patience);
    }

    /// Ends [#awaitChange] for whoever waits in it.
    public void wakeWaiting() {
        backend.monitor().run(() -> {});
    }

    private Optional<Gathering> gathering(long id) {
        return backend.monitor().look(() -> backend.chats().gathering(id));
    }

    private Stream<Gathering> gatherings() {
        return backend.monitor().look(() -> backend.chats().gatherings()).stream();
    }

    Backend backend() {
        return backend;
    }

    @Override
    public void close() {
        backend.monitor().close();
        webhooks.close();
        server.close();
    }
}
