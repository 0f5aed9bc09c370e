package org.imagetoimageai.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imagetoimageai.bot.Wishes.Wish;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.Journal.Call;

/// Looks at what stands in chats, and at everything that was ever sent there, and finds what nobody asked for.
final class RoomJudge {

    /// All that stands under a post: perhaps the words that its owner said there, and that it was made by a model.
    private static final Pattern CAPTION =
            Pattern.compile("(?:[^\\n]*?(kanari\\d+x)\\n\\n)?(?:Made by AI|Dibuat dengan AI) · [^\\n]+\\)");

    private static final Set<String> WITHOUT_CONTENT =
            Set.of("deleteMessage", "deleteMessages", "sendChatAction", "getChat", "getChatMember");

    /// What is being sent when a place is closed may still arrive, and is taken back.
    private static final Duration ALREADY_LEAVING = Duration.ofSeconds(20);

    private final Town town;
    private final Wishes wishes;
    private final Sandbox sandbox;
    private final Set<String> neutral;
    private final Set<String> reports;
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();

    RoomJudge(Town town, Sandbox sandbox) {
        this.town = town;
        this.wishes = town.wishes();
        this.sandbox = sandbox;
        this.neutral = inBoth("telegram.written", "telegram.closed");
        this.reports = inBoth("post.report-button");
    }

    private Set<String> inBoth(String... keys) {
        return town.people().stream()
                .flatMap(person -> Stream.of(keys).map(person::words))
                .collect(Collectors.toSet());
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    /// While pictures are still on their way: nothing stands there that was never to be seen there.
    void looksAt(SharedRoom room) {
        for (var message : room.posts()) {
            judgeWords(room, message.text(), message.photo().isPresent(), "stands");
            judgeButtons(room, message);
            var shown = wishes.shownBy(message);
            if (!shown.isEmpty() && shown.stream().noneMatch(wish -> wish.wasEverWantedIn(room))) {
                findings.add("In " + room + " stands " + shown);
            }
        }
    }

    private void judgeButtons(SharedRoom room, ChatMessage message) {
        for (var button : message.buttons()) {
            if (message.photo().isPresent()
                    ? !reports.contains(button.label())
                    : button.url().isEmpty()) {
                findings.add("In " + room + " stands a button " + button);
            }
        }
    }

    private void judgeWords(SharedRoom room, String words, boolean isPicture, String how) {
        if (!isPicture) {
            if (!neutral.contains(words)) {
                findings.add("In " + room + " " + how + ": " + words);
            }
            return;
        }
        var caption = CAPTION.matcher(words);
        if (!caption.matches()) {
            findings.add("In " + room + " " + how + " the caption: " + words);
        } else if (caption.group(1) != null) {
            var wish = wishes.of(caption.group(1));
            if (wish.filter(one -> one.maybeReadIn(room)).isEmpty()) {
                findings.add("In " + room + " " + how + " the caption: " + words + ", of " + wish);
            }
        }
    }

    /// Nothing is on its way any more: what stands in a place is what its owners want to be seen there.
    ///
    /// @return how many pictures stand in shared places
    int looksAtTheEnd() {
        var standing = 0;
        for (var person : town.people()) {
            learns(person);
        }
        for (var room : town.rooms()) {
            looksAt(room);
            var seen = new HashSet<Wish>();
            for (var post :
                    room.posts().stream().filter(one -> one.photo().isPresent()).toList()) {
                standing++;
                seen.addAll(wishes.shownBy(post));
                if (room.isClosedAt(post.date())) {
                    findings.add("In the end, in %s, closed before, stands %s".formatted(room, wishes.shownBy(post)));
                }
                if (wishes.isTakenDown(post)
                        || wishes.shownBy(post).stream().noneMatch(wish -> wish.isWantedIn(room))) {
                    findings.add("In the end, in %s stands %s".formatted(room, wishes.shownBy(post)));
                }
            }
            missing(room, seen);
        }
        town.people().forEach(this::looksAtChat);
        return standing;
    }

    private void learns(Customer person) {
        person.person().received().stream()
                .filter(message -> message.photo().isPresent())
                .forEach(message -> wishes.canaries(message.text()).stream()
                        .flatMap(canary -> wishes.of(canary).stream())
                        .forEach(wish -> wishes.seen(wish, message)));
    }

    /// So that the test cannot pass by nothing being posted.
    private void missing(SharedRoom room, Set<Wish> seen) {
        wishes.all()
                .filter(wish -> wish.mustStandIn().contains(room) && !seen.contains(wish))
                .filter(wish -> !wishes.isTakenDown(wish))
                .forEach(wish -> findings.add("In the end, in %s is missing %s".formatted(room, wish)));
    }

    /// A private chat shows pictures and words of its own person only.
    private void looksAtChat(Customer person) {
        for (var message : person.person().received()) {
            var shown = wishes.shownBy(message).stream().map(Wish::owner).toList();
            if (!shown.isEmpty() && !shown.contains(person.person().id())) {
                findings.add(person.person().name() + " sees " + wishes.shownBy(message));
            }
            judgePrivateWords(person.person().id(), message.text());
        }
    }

    private void judgePrivateWords(long reader, String words) {
        for (var canary : wishes.canaries(words)) {
            if (wishes.of(canary).filter(wish -> wish.owner() == reader).isEmpty()) {
                findings.add(reader + " reads " + words);
            }
        }
    }

    /// Every single message that ever went out, however short it stood.
    ///
    /// @return how many of them went to shared places
    int looksAtEverythingSent() {
        var rooms = town.rooms().stream().collect(Collectors.toMap(SharedRoom::id, room -> room));
        var painted = painted();
        var count = 0;
        for (var call : sandbox.telegram().journal().calls()) {
            var chat = call.text("chat_id");
            if (chat.isEmpty() || !call.succeeded() || WITHOUT_CONTENT.contains(call.method())) {
                continue;
            }
            var id = Long.parseLong(chat);
            var room = rooms.get(id);
            if (room != null) {
                count++;
                judgeSent(room, call, painted);
            } else {
                judgePrivateWords(id, call.text("text") + " " + call.text("caption") + " " + call.text("media"));
            }
        }
        return count;
    }

    private void judgeSent(SharedRoom room, Call call, Map<Integer, List<String>> painted) {
        switch (call.method()) {
            case "sendMessage" -> judgeWords(room, call.text("text"), false, "stood");
            case "sendPhoto" -> {
                judgeWords(room, call.text("caption"), true, "stood");
                judgeFile(room, call, painted);
            }
            default -> findings.add("To " + room + " went " + call);
        }
    }

    /// A picture is sent as it was painted, so its size tells which ones it may be.
    private void judgeFile(SharedRoom room, Call call, Map<Integer, List<String>> painted) {
        var sizes = new ArrayList<Integer>();
        call.parameters().forEach(value -> {
            if (value.has("file_size")) {
                sizes.add(value.path("file_size").asInt());
            }
        });
        var candidates = painted.getOrDefault(sizes.getFirst(), List.of());
        var wanted = candidates.stream()
                .flatMap(canary -> wishes.of(canary).stream())
                .anyMatch(wish -> wish.wasEverWantedIn(room));
        if (!wanted) {
            findings.add("To %s went a picture of %s".formatted(room, candidates));
        }
        if (room.isClosedAt(call.at().minus(ALREADY_LEAVING))) {
            findings.add("To %s, where nothing is posted any more, went %s".formatted(room, candidates));
        }
    }

    /// The words of all paintings, by the size of the picture.
    private Map<Integer, List<String>> painted() {
        var painted = new HashMap<Integer, List<String>>();
        sandbox.gemini().journal().calls().stream()
                .filter(call -> call.paid())
                .forEach(call -> painted.computeIfAbsent(call.bytes(), _ -> new ArrayList<>())
                        .addAll(wishes.canaries(call.prompt())));
        return painted;
    }
}
