package org.imagetoimageai.sandbox.telegram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.imagetoimageai.sandbox.telegram.Room.Medium;
import tools.jackson.databind.JsonNode;

/// [sendMediaGroup](https://core.telegram.org/bots/api#sendmediagroup): 2 to 10 items, documents only among documents,
/// captions on the items, no keyboard.
final class Albums {
    private static final int FEWEST = 2;
    private static final int MOST = 10;

    private final Outbox outbox;
    private final Attachments attachments;

    Albums(Outbox outbox, Attachments attachments) {
        this.outbox = outbox;
        this.attachments = attachments;
    }

    JsonNode send(Parameters call) {
        var items = items(call);
        var medium = medium(items);
        outbox.requireSending(call, medium);
        var bodies = new ArrayList<Body>();
        for (var item : items) {
            bodies.add(body(item, bodies.size() + 1));
        }
        return outbox.album(call, medium, bodies);
    }

    private static List<Parameters> items(Parameters call) {
        var media = call.json("media").orElseThrow(() -> Refusal.badRequest("parameter \"media\" is required"));
        if (!media.isArray()) {
            throw Refusal.badRequest("expected an Array of InputMedia");
        }
        var items = new ArrayList<Parameters>();
        for (var item : media) {
            if (!item.isObject()) {
                throw Attachments.unreadable("expected an Object");
            }
            items.add(call.within(item));
        }
        if (items.size() < FEWEST) {
            throw Refusal.badRequest(
                    items.isEmpty() ? "there are no messages to send" : "too few messages to send as an album");
        }
        if (items.size() > MOST) {
            throw Refusal.badRequest("too many messages to send as an album");
        }
        return items;
    }

    private static Medium medium(List<Parameters> items) {
        var types = new HashSet<String>();
        items.forEach(item -> types.add(item.text("type").orElse("")));
        if (types.contains("document") && types.size() > 1) {
            throw Refusal.badRequest("document can't be mixed with other media types");
        }
        return types.contains("document") ? Medium.DOCUMENT : Medium.PHOTO;
    }

    /// Trouble with a file names the message it was for.
    private Body body(Parameters item, int number) {
        try {
            return attachments.media(item, true);
        } catch (Refusal refusal) {
            var why = refusal.description().replaceFirst("^Bad Request: ", "");
            if (refusal.code() != 400 || why.startsWith("can't parse") || why.startsWith("message caption")) {
                throw refusal;
            }
            throw Refusal.badRequest("failed to send message #" + number + " with the error message \""
                    + Character.toUpperCase(why.charAt(0)) + why.substring(1) + "\"");
        }
    }
}
