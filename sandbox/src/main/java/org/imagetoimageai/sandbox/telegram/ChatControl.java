package org.imagetoimageai.sandbox.telegram;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What one person sees and does in one chat, under `/api/telegram/people/{person}/chats/{chat}`.
final class ChatControl {
    static final String CHAT = "/api/telegram/people/{person}/chats/{chat}";
    private static final int LARGEST_ALBUM = 10;

    private final TelegramEmulator telegram;
    private final TelegramView view;

    ChatControl(TelegramEmulator telegram, TelegramView view) {
        this.telegram = telegram;
        this.view = view;
    }

    void addTo(RoutesConfig routes) {
        routes.get(CHAT, ControlCall.answering(telegram, this::show));
        routes.post(CHAT + "/start", ControlCall.answering(telegram, this::start));
        routes.post(CHAT + "/messages", ControlCall.answering(telegram, this::write));
        routes.post(CHAT + "/media", ControlCall.answering(telegram, this::attach));
        routes.post(CHAT + "/presses", ControlCall.answering(telegram, this::press));
        routes.post(CHAT + "/block", ControlCall.answering(telegram, call -> {
            call.person().blocks();
            return Json.object();
        }));
        routes.post(CHAT + "/unblock", ControlCall.answering(telegram, call -> {
            call.person().unblocks();
            return Json.object();
        }));
    }

    private JsonNode show(ControlCall call) {
        return view.chat(call.conversation(), call.room(), call.number("last", Integer.MAX_VALUE));
    }

    private JsonNode start(ControlCall call) {
        return shown(call, call.person().pressesStart(ControlCall.optional(call.body(), "payload")));
    }

    private JsonNode write(ControlCall call) {
        var wanted = call.body();
        var text = ControlCall.required(wanted, "text");
        var body = wanted.has("entities")
                ? Body.of(new Words(text, entities(wanted.path("entities"))))
                : Bodies.text(text);
        var pen = pen(call, ControlCall.id(wanted, "thread"));
        var answered = ControlCall.id(wanted, "reply_to");
        return shown(call, answered == null ? pen.writes(body) : pen.answers(message(call, answered), body));
    }

    /// A form with one file or an album in `file0` to `file9`, sent `as` a photo or a document.
    private JsonNode attach(ControlCall call) {
        var form = Requests.parameters(call.context());
        var bodies = bodies(form);
        var answered = form.text("reply_to").map(id -> message(call, Integer.parseInt(id)));
        var pen = pen(call, form.text("thread").map(Integer::valueOf).orElse(null));
        var sent = bodies.size() > 1
                ? pen.album(bodies, answered.orElse(null))
                : List.of(answered.map(message -> pen.answers(message, bodies.getFirst()))
                        .orElseGet(() -> pen.writes(bodies.getFirst())));
        var messages = Json.array();
        sent.forEach(message -> messages.add(shown(call, message)));
        return Json.object().set("messages", messages);
    }

    private List<Body> bodies(Parameters form) {
        var files = IntStream.range(0, LARGEST_ALBUM)
                .mapToObj(i -> form.upload("file" + i))
                .flatMap(file -> file.stream())
                .toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException("\"file0\" is missing");
        }
        var captioned = form.number("caption_at").orElse(0);
        var writer = new Bodies(telegram.backend().files());
        var asPhoto = form.text("as").orElse("photo").equals("photo");
        return IntStream.range(0, files.size())
                .mapToObj(i -> {
                    var caption = i == captioned ? form.text("caption").orElse("") : "";
                    var file = files.get(i);
                    return asPhoto
                            ? writer.photo(file.bytes(), caption)
                            : writer.document(file.name(), file.bytes(), caption);
                })
                .toList();
    }

    private JsonNode press(ControlCall call) {
        var wanted = call.body();
        var data = ControlCall.optional(wanted, "data");
        var label = ControlCall.optional(wanted, "label");
        var press = pen(call, null)
                .press(
                        wanted.path("message_id").asInt(0),
                        button -> data.isEmpty()
                                ? button.label().equals(label)
                                : button.data().equals(data),
                        data.isEmpty() ? label : data);
        return view.press(press);
    }

    private Pen pen(ControlCall call, @Nullable Integer thread) {
        return new Pen(telegram.backend(), call.room(), call.conversation().profile(), thread, false);
    }

    private ObjectNode shown(ControlCall call, ChatMessage message) {
        return view.message(call.conversation(), call.room(), message);
    }

    private static ChatMessage message(ControlCall call, int id) {
        return call.room().find(id).orElseThrow(() -> new IllegalArgumentException("No message " + id));
    }

    private static List<MessageEntity> entities(JsonNode given) {
        var entities = new ArrayList<MessageEntity>();
        given.forEach(entity -> entities.add(MessageEntity.of(
                entity.path("type").asString(""),
                entity.path("offset").asInt(0),
                entity.path("length").asInt(0))));
        return entities;
    }
}
