package org.imagetoimageai.sandbox.telegram;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.imagetoimageai.sandbox.telegram.Gathering.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Groups and channels: opening them, the bot's standing and the person's in them, topics, becoming a supergroup.
final class GatheringControl {
    private final TelegramEmulator telegram;
    private final GatheringLife life;

    GatheringControl(TelegramEmulator telegram) {
        this.telegram = telegram;
        this.life = new GatheringLife(telegram.backend());
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/telegram/chats", ControlCall.answering(telegram, this::open));
        routes.post(ChatControl.CHAT + "/bot", ControlCall.answering(telegram, this::rankBot));
        routes.post(ChatControl.CHAT + "/standing", ControlCall.answering(telegram, this::rankPerson));
        routes.post(ChatControl.CHAT + "/migrate", ControlCall.answering(telegram, this::migrate));
        routes.post(ChatControl.CHAT + "/topics", ControlCall.answering(telegram, this::openTopic));
    }

    private JsonNode open(ControlCall call) {
        var wanted = call.body();
        var kind = kind(ControlCall.required(wanted, "type"));
        var people = new ArrayList<TelegramPerson>();
        people.add(call.person(wanted.path("creator").asLong(0)));
        wanted.path("members").forEach(member -> people.add(call.person(member.asLong(0))));
        var gathering = life.open(
                kind, ControlCall.required(wanted, "title"), ControlCall.optional(wanted, "username"), people);
        var admin = wanted.path("bot_admin").asBoolean(false);
        if (kind != Kind.CHANNEL) {
            admit(gathering, people.getFirst(), Membership.MEMBER);
        }
        if (admin) {
            rank(gathering, people.getFirst(), administrator(kind));
        }
        return id(gathering);
    }

    private JsonNode rankBot(ControlCall call) {
        var gathering = call.gathering();
        var status = ControlCall.required(call.body(), "status");
        switch (status) {
            case "administrator" -> rank(gathering, call.person(), administrator(gathering.kind()));
            case "member" -> rank(gathering, call.person(), Membership.MEMBER);
            case "kicked" -> life.removes(gathering, call.conversation().profile());
            default -> throw new IllegalArgumentException("No such status: " + status);
        }
        return id(gathering);
    }

    private JsonNode rankPerson(ControlCall call) {
        var gathering = call.gathering();
        var admin = ControlCall.required(call.body(), "status").equals("administrator");
        var standing = admin ? administrator(gathering.kind()) : Membership.MEMBER;
        life.promotes(gathering, call.person().id(), standing);
        return id(gathering);
    }

    private JsonNode migrate(ControlCall call) {
        var group = call.gathering();
        life.upgrades(group);
        return id(life.current(group.id()));
    }

    private JsonNode openTopic(ControlCall call) {
        var topic = life.opensTopic(call.gathering(), ControlCall.required(call.body(), "name"));
        return Json.object().put("id", topic);
    }

    private void rank(Gathering gathering, TelegramPerson by, Membership standing) {
        if (gathering.bot().isPresent()) {
            life.ranks(gathering, standing);
        } else {
            admit(gathering, by, standing);
        }
    }

    private void admit(Gathering gathering, TelegramPerson by, Membership standing) {
        if (gathering.kind() == Kind.CHANNEL && !standing.isAdministrator()) {
            throw new IllegalArgumentException("A bot can only be an administrator of a channel");
        }
        life.admits(gathering, by.profile(), standing);
    }

    private static Membership administrator(Kind kind) {
        var rights = EnumSet.noneOf(AdminRight.class);
        Set.of(AdminRight.values()).stream()
                .filter(right -> right.existsIn(kind) && right != AdminRight.CAN_PROMOTE_MEMBERS)
                .forEach(rights::add);
        return Membership.administrator(rights);
    }

    private static Kind kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.wire().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No such kind of chat: " + name);
    }

    private static ObjectNode id(Gathering gathering) {
        return Json.object().put("id", gathering.id());
    }
}
