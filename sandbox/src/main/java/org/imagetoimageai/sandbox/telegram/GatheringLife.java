package org.imagetoimageai.sandbox.telegram;

import java.util.List;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.imagetoimageai.sandbox.telegram.Gathering.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Who comes and goes in groups and channels, and what the chat and the bot are told about it.
final class GatheringLife {
    private final Backend backend;

    GatheringLife(Backend backend) {
        this.backend = backend;
    }

    Gathering open(Kind kind, String title, String username, List<TelegramPerson> people) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("Somebody has to open " + title);
        }
        return backend.monitor().change(() -> {
            var gathering = backend.chats().open(kind, title, username);
            people.forEach(person -> gathering.people().put(person.id(), Membership.MEMBER));
            gathering.people().put(people.getFirst().id(), Membership.CREATOR);
            return gathering;
        });
    }

    /// What became of a group.
    Gathering current(long firstId) {
        return backend.monitor().look(() -> {
            var group = backend.chats().gathering(firstId).orElseThrow();
            return group.successor().flatMap(backend.chats()::gathering).orElse(group);
        });
    }

    List<TelegramPerson> members(Gathering gathering) {
        return backend.monitor()
                .look(() -> gathering.people().entrySet().stream()
                        .filter(member -> member.getValue().isPresent())
                        .flatMap(member -> backend.people().find(member.getKey()).stream())
                        .map(chat -> new TelegramPerson(backend, chat))
                        .toList());
    }

    Profile creatorOf(Gathering gathering) {
        return backend.monitor()
                .look(() -> gathering.people().entrySet().stream()
                        .filter(member -> member.getValue().status() == Membership.Status.CREATOR)
                        .flatMap(member -> backend.people().find(member.getKey()).stream())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(gathering.title() + " has no creator"))
                        .profile());
    }

    void joins(Gathering gathering, Profile person) {
        backend.monitor().run(() -> {
            gathering.people().put(person.id(), Membership.MEMBER);
            tell(gathering, Author.of(person), "new_chat_members", Json.array().add(person.user()));
        });
    }

    void leaves(Gathering gathering, Profile person) {
        backend.monitor().run(() -> {
            gathering.people().put(person.id(), Membership.LEFT);
            tell(gathering, Author.of(person), "left_chat_member", person.user());
        });
    }

    void admits(Gathering gathering, Profile by, Membership standing) {
        backend.monitor().run(() -> {
            var before = gathering.bot();
            gathering.admit(standing, !backend.bot().isPrivate());
            tellBot(gathering, by, before);
            tell(
                    gathering,
                    Author.of(by),
                    "new_chat_members",
                    Json.array().add(backend.bot().user()));
        });
    }

    void removes(Gathering gathering, Profile by) {
        backend.monitor().run(() -> {
            var before = gathering.bot();
            tell(gathering, Author.of(by), "left_chat_member", backend.bot().user());
            gathering.rankBot(Membership.KICKED);
            tellBot(gathering, by, before);
        });
    }

    /// The bot goes by itself.
    void botLeaves(Gathering gathering) {
        var before = gathering.bot();
        gathering.rankBot(Membership.LEFT);
        tell(
                gathering,
                Author.of(backend.bot()),
                "left_chat_member",
                backend.bot().user());
        tellBot(gathering, null, before);
    }

    void ranks(Gathering gathering, Membership standing) {
        backend.monitor().run(() -> {
            if (!gathering.bot().isPresent()) {
                throw new IllegalStateException("The bot is not in " + gathering.title());
            }
            var before = gathering.bot();
            gathering.rankBot(standing);
            tellBot(gathering, creatorOf(gathering), before);
        });
    }

    void promotes(Gathering gathering, long personId, Membership standing) {
        backend.monitor().run(() -> {
            if (!gathering.membershipOf(personId).isPresent()) {
                throw new IllegalStateException("Not a member of " + gathering.title());
            }
            gathering.people().put(personId, standing);
        });
    }

    void admitsOther(Gathering gathering, String username) {
        backend.monitor().run(() -> {
            var other = new Author(Author.Kind.OTHER_BOT, backend.serials().otherBot(), username);
            gathering.otherBots().put(username, other);
            tell(
                    gathering,
                    Author.of(creatorOf(gathering)),
                    "new_chat_members",
                    Json.array().add(backend.wire().user(other)));
        });
    }

    ChatMessage otherBotSends(Gathering gathering, String username, String text) {
        return backend.monitor().change(() -> {
            var other = gathering.otherBots().get(username);
            if (other == null) {
                throw new IllegalStateException("No bot @" + username + " in " + gathering.title());
            }
            return add(gathering, other, Bodies.text(text), Place.in(gathering));
        });
    }

    /// See [migrate_from_chat_id](https://core.telegram.org/bots/api#message): both chats say it.
    void upgrades(Gathering group) {
        backend.monitor().run(() -> {
            if (group.kind() != Kind.GROUP) {
                throw new IllegalStateException(
                        group.title() + " is a " + group.kind().wire() + " already");
            }
            var supergroup = backend.chats().open(Kind.SUPERGROUP, group.title(), group.username());
            var by = Author.of(creatorOf(group));
            tell(group, by, "migrate_to_chat_id", Json.number(supergroup.id()));
            group.moveTo(supergroup);
            tell(supergroup, by, "migrate_from_chat_id", Json.number(group.id()));
        });
    }

    int opensTopic(Gathering gathering, String name) {
        return backend.monitor().change(() -> {
            if (gathering.kind() != Kind.SUPERGROUP) {
                throw new IllegalStateException("Only supergroups have topics");
            }
            gathering.openForum();
            var by = Author.of(creatorOf(gathering));
            var now = backend.clock().instant();
            var root = gathering.add(id -> new ChatMessage(
                    id,
                    by,
                    now,
                    null,
                    Bodies.topicCreated(name),
                    Place.in(gathering).under(id),
                    null));
            gathering.topics().put(root.id(), name);
            backend.delivery().deliver(gathering, root);
            return root.id();
        });
    }

    /// Channels do not say who comes and goes.
    private void tell(Gathering gathering, Author by, String field, JsonNode value) {
        if (gathering.kind() != Kind.CHANNEL) {
            var told = add(gathering, by, Bodies.service(field, value), Place.in(gathering));
            backend.delivery().deliver(gathering, told);
        }
    }

    private ChatMessage add(Gathering gathering, Author by, Body body, Place place) {
        var now = backend.clock().instant();
        return gathering.add(id -> new ChatMessage(id, by, now, null, body, place, null));
    }

    /// See [my_chat_member](https://core.telegram.org/bots/api#update).
    private void tellBot(Gathering gathering, @Nullable Profile by, Membership before) {
        var bot = backend.bot().user();
        var change = Json.object();
        change.set("chat", gathering.chat());
        change.set("from", by == null ? bot : by.user());
        change.put("date", backend.clock().instant().getEpochSecond());
        change.set("old_chat_member", before.json(bot, gathering.kind()));
        change.set("new_chat_member", gathering.bot().json(backend.bot().user(), gathering.kind()));
        backend.updates().add("my_chat_member", change);
    }
}
