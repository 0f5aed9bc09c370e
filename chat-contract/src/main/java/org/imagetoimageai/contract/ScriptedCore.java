package org.imagetoimageai.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformEvents;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;

/// The product as an adapter sees it: remembers all it is told, and answers each person as the test says.
public final class ScriptedCore implements CommandDispatcher, PlatformEvents {

    private static final CommandSpec GENERATE = new CommandSpec(
            "generate",
            Text.of("contract.generate"),
            List.of(new Option.Words("prompt", Text.of("contract.generate-prompt"), true, 2_000)));

    private static final CommandSpec PLACE = new CommandSpec(
            "gallerychannel",
            Text.of("contract.place"),
            List.of(new Option.Place("place", Text.of("contract.place-name"), false)));

    private static final CommandSpec HELP = new CommandSpec("help", Text.of("contract.help"), List.of());

    private final List<Invocation> invocations = new CopyOnWriteArrayList<>();
    private final List<PlatformEvent> events = new CopyOnWriteArrayList<>();
    private final Map<String, DeliveredMessage> shown = new ConcurrentHashMap<>();
    private final Set<String> unnoted = ConcurrentHashMap.newKeySet();
    private final Map<PersonRef, Locale> languages = new ConcurrentHashMap<>();
    private final Map<PersonRef, Function<Invocation, List<Reply>>> scripts = new ConcurrentHashMap<>();

    /// The language this person is answered in from now on.
    public void speaks(PersonRef person, Locale language) {
        languages.put(person, language);
    }

    /// How this person is answered from now on, in English unless told otherwise; nobody else is
    /// answered at all.
    public void answers(PersonRef person, Function<Invocation, List<Reply>> script) {
        scripts.put(person, script);
    }

    /// This person is always answered so.
    public void answers(PersonRef person, Reply... replies) {
        answers(person, _ -> List.of(replies));
    }

    public List<Invocation> invocations(PersonRef person) {
        return invocations.stream()
                .filter(invocation -> invocation.caller().equals(person))
                .toList();
    }

    /// The first, once it came.
    public Invocation awaitInvocation(PersonRef person) {
        return awaitInvocations(person, 1).getFirst();
    }

    /// All, once there are so many.
    public List<Invocation> awaitInvocations(PersonRef person, int count) {
        return Patience.until(() -> invocations(person), seen -> seen.size() >= count);
    }

    /// Where a progress stands, once the adapter told.
    public DeliveredMessage awaitShown(String tracker) {
        return Patience.until(() -> Optional.ofNullable(shown.get(tracker)), Optional::isPresent)
                .orElseThrow();
    }

    /// Fails when told where this progress stands, as if killed then.
    public void failsToNote(String tracker) {
        unnoted.add(tracker);
    }

    /// Starts over with this person.
    public void forget(PersonRef person) {
        invocations.removeIf(invocation -> invocation.caller().equals(person));
    }

    public List<PlatformEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public List<CommandSpec> specs() {
        return List.of(GENERATE, HELP, PLACE);
    }

    @Override
    public Answer dispatch(Invocation invocation) {
        invocations.add(invocation);
        var script = scripts.getOrDefault(invocation.caller(), _ -> List.of());
        return new Answer(languages.getOrDefault(invocation.caller(), Locale.ENGLISH), script.apply(invocation));
    }

    @Override
    public void shown(String tracker, DeliveredMessage where) {
        if (unnoted.contains(tracker)) {
            throw new IllegalStateException("as if killed");
        }
        shown.put(tracker, where);
    }

    @Override
    public void happened(PlatformEvent event) {
        events.add(event);
    }
}
