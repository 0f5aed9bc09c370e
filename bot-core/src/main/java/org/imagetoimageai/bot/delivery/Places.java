package org.imagetoimageai.bot.delivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.chat.Standing;
import org.imagetoimageai.bot.community.Communities;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shared places that people ask in, and the channels that show pictures from there.
@Component
public class Places {

    static final String VISIT = "delivery_visit.place";

    private final VisitRows visits;
    private final Communities communities;
    private final Platforms platforms;
    private final Vault vault;
    private final Clock clock;

    Places(VisitRows visits, Communities communities, Platforms platforms, Vault vault, Clock clock) {
        this.visits = visits;
        this.communities = communities;
        this.platforms = platforms;
        this.vault = vault;
        this.clock = clock;
    }

    /// Notes that a person gave a command in a place, if they did; what people say to each other there, and what they
    /// press, is no visit.
    @Transactional(propagation = MANDATORY)
    public void visited(AccountId account, Invocation call) {
        if (call.place() instanceof Channel channel && call.ask() instanceof Invocation.Ask.Command) {
            visit(account, SharedPlace.of(channel, call.placeTitle()));
        }
    }

    /// A name that was known once is kept.
    private VisitRow visit(AccountId account, SharedPlace place) {
        var known = visits.findByAccountIdAndPlaceHash(account.value(), hash(place.channel()));
        var title = place.title().or(() -> known.flatMap(this::open).flatMap(SharedPlace::title));
        var row = known.orElseGet(() -> new VisitRow(account, platform(place.channel()), hash(place.channel())));
        return visits.save(row.at(sealed(account, SharedPlace.of(place.channel(), title)), clock.instant()));
    }

    /// The places that a person may show pictures in, those of the last visits first: where they asked, and what
    /// shows pictures from there. Whether they are still a member is asked before anything is posted.
    @Transactional(readOnly = true)
    public List<SharedPlace> openTo(AccountId account) {
        var places = new LinkedHashMap<String, SharedPlace>();
        for (var visit : visits.findFirst8ByAccountIdOrderByLastAtDesc(account.value())) {
            open(visit).filter(place -> !keepsPrivate(place.channel())).ifPresent(place -> {
                gallery(place.channel()).ifPresent(channel -> places.putIfAbsent(tag(channel.channel()), channel));
                var id = place.channel().id();
                places.putIfAbsent(tag(place.channel()), place.forMembersOf(id));
            });
        }
        return new ArrayList<>(places.values());
    }

    /// Where a person gave commands lately.
    List<Channel> visitedBy(AccountId account) {
        return visits.findFirst8ByAccountIdOrderByLastAtDesc(account.value()).stream()
                .flatMap(visit -> open(visit).stream())
                .map(SharedPlace::channel)
                .toList();
    }

    /// A few letters that tell a person's places apart, for a button.
    public String tag(Channel channel) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hash(channel).toBytes())
                .substring(0, 8);
    }

    private Optional<SharedPlace> gallery(Channel place) {
        return communities
                .gallery(place.platform().value(), place.id())
                .map(words -> SharedPlace.ofWords(words).forMembersOf(place.id()));
    }

    /// Pictures of this place are shown in that channel from now on; whoever chose it hears when it is gone.
    @Transactional
    public void showIn(AccountId setter, SharedPlace place, SharedPlace channel) {
        visit(setter, place).choseGallery(true);
        communities.showIn(
                place.channel().platform().value(),
                place.channel().id(),
                channel.channel().id(),
                channel.words());
    }

    /// Pictures of this place are shown in no channel any more.
    @Transactional
    public void showNowhere(Channel place) {
        communities.showNowhere(place.platform().value(), place.id());
    }

    /// Lets nothing be posted in a place from now on, whatever people choose, or leaves it to them.
    @Transactional
    public void keepPrivate(Channel place, boolean from) {
        communities.keepPrivate(place.platform().value(), place.id(), from);
    }

    /// Whether somebody is an admin of a place. Asks the platform.
    public boolean isAdmin(PersonRef person, Channel place) {
        return platforms
                .find(platform(place))
                .filter(platform -> platform.standing(person, place) == Standing.ADMIN)
                .isPresent();
    }

    /// Whether nothing is posted in a place, whatever people choose.
    public boolean keepsPrivate(Channel place) {
        return communities.keepsPrivate(place.platform().value(), place.id());
    }

    /// A channel is gone: nobody shows pictures in it any more.
    ///
    /// @return who had chosen it
    @Transactional
    public List<AccountId> lost(Channel channel) {
        return communities.lost(channel.platform().value(), channel.id()).stream()
                .map(place -> new Channel(channel.platform(), place, Optional.empty()))
                .flatMap(place -> visits.findByPlaceHashAndSetGalleryTrue(hash(place)).stream())
                .map(VisitRow::account)
                .distinct()
                .toList();
    }

    /// A place goes on under another id.
    @Transactional
    public void moved(PlatformId platform, String from, String to) {
        for (var visit : visits.findByPlaceHash(hash(platform, from))) {
            if (visits.findByAccountIdAndPlaceHash(visit.account().value(), hash(platform, to))
                    .isPresent()) {
                visits.delete(visit);
                continue;
            }
            open(visit).ifPresent(place -> {
                var now =
                        SharedPlace.of(new Channel(platform, to, place.channel().thread()), place.title());
                visit.movedTo(hash(platform, to), sealed(visit.account(), now));
            });
        }
    }

    Optional<SharedPlace> open(VisitRow visit) {
        return vault.open(VISIT, visit.place()).map(SharedPlace::ofWords);
    }

    /// The same for every topic of a place: who sees one sees all.
    KeyedHash hash(Destination.Channel channel) {
        return hash(channel.platform(), channel.id());
    }

    KeyedHash hash(PlatformId platform, String place) {
        return vault.hash("delivery.place", platform + ":" + place);
    }

    private SealedText sealed(AccountId account, SharedPlace place) {
        return vault.seal(KeyOwner.account(account.value()), VISIT, place.words());
    }

    private static PlatformName platform(Channel channel) {
        return new PlatformName(channel.platform().value());
    }
}
