package org.imagetoimageai.bot.community;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The places that added the product. A place that removed it is remembered as gone and is the same community when it
/// comes back.
@Service
public class Communities {

    static final String EXTERNAL_ID = "community.external_id";
    static final String GALLERY = "community.gallery";

    private final CommunityRows rows;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Communities(CommunityRows rows, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /// The product is in this place now.
    ///
    /// @param platform the platform's name
    /// @param place    the platform's id of the place; kept sealed
    @Transactional
    public CommunityId joined(String platform, String place) {
        rows.lockPlace(hash(platform, place).hashCode());
        var row = find(platform, place).orElseGet(() -> open(platform, place));
        row.installed(true);
        return row.id();
    }

    /// The product was removed from this place. An unknown place is no one's concern.
    @Transactional
    public void left(String platform, String place) {
        find(platform, place).ifPresent(row -> row.installed(false));
    }

    /// The place goes on under another id, as the same community. Where it was met under the new id already, that
    /// community keeps what was set before.
    @Transactional
    public void moved(String platform, String from, String to) {
        rows.lockPlace(hash(platform, to).hashCode());
        var before = find(platform, from);
        var now = find(platform, to);
        if (before.isPresent() && now.isPresent()) {
            takeOver(before.get(), now.get());
        } else {
            before.ifPresent(row -> row.movedTo(
                    hash(platform, to), vault.seal(KeyOwner.community(row.id().value()), EXTERNAL_ID, to)));
        }
    }

    /// What is set for either holds; nothing may become wider by a move.
    private void takeOver(CommunityRow before, CommunityRow now) {
        now.keepsPrivate(now.keepsPrivate() || before.keepsPrivate());
        if (now.gallery().isEmpty()) {
            before.gallery()
                    .flatMap(where -> vault.open(GALLERY, where))
                    .ifPresent(where -> now.shows(
                            before.galleryHash(),
                            vault.seal(KeyOwner.community(now.id().value()), GALLERY, where)));
        }
        before.showsNowhere();
        before.installed(false);
    }

    /// Pictures that people of a place want to show are shown in this channel too.
    ///
    /// @param channel the platform's id of the channel
    /// @param where   names it, for whoever posts there; kept sealed
    @Transactional
    public void showIn(String platform, String place, String channel, String where) {
        joined(platform, place);
        find(platform, place)
                .ifPresent(row -> row.shows(
                        hash(platform, channel),
                        vault.seal(KeyOwner.community(row.id().value()), GALLERY, where)));
    }

    /// Where pictures of a place are shown, as it was named.
    @Transactional(readOnly = true)
    public Optional<String> gallery(String platform, String place) {
        return find(platform, place).flatMap(CommunityRow::gallery).flatMap(where -> vault.open(GALLERY, where));
    }

    /// A place shows its pictures in no channel any more.
    @Transactional
    public void showNowhere(String platform, String place) {
        find(platform, place).ifPresent(CommunityRow::showsNowhere);
    }

    /// A channel cannot be posted in any more: nobody shows pictures in it.
    ///
    /// @return the places that did
    @Transactional
    public List<String> lost(String platform, String channel) {
        var showing = rows.findByGalleryHash(hash(platform, channel));
        showing.forEach(CommunityRow::showsNowhere);
        return showing.stream()
                .flatMap(row -> vault.open(EXTERNAL_ID, row.externalId()).stream())
                .toList();
    }

    /// Whether nothing is posted in a place, whatever people choose: a place may narrow that, and never widen it.
    @Transactional(readOnly = true)
    public boolean keepsPrivate(String platform, String place) {
        return find(platform, place).filter(CommunityRow::keepsPrivate).isPresent();
    }

    /// See [#keepsPrivate(String,String)].
    @Transactional
    public void keepPrivate(String platform, String place, boolean from) {
        joined(platform, place);
        find(platform, place).ifPresent(row -> row.keepsPrivate(from));
    }

    private Optional<CommunityRow> find(String platform, String place) {
        return rows.findByPlatformAndExternalHash(platform, hash(platform, place));
    }

    private CommunityRow open(String platform, String place) {
        var id = new CommunityId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
        var owner = KeyOwner.community(id.value());
        vault.prepare(owner);
        var row = rows.save(new CommunityRow(
                id, platform, hash(platform, place), vault.seal(owner, EXTERNAL_ID, place), clock.instant()));
        events.publishEvent(new CommunityOpened(id));
        return row;
    }

    private KeyedHash hash(String platform, String place) {
        return vault.hash("community.place", platform + ":" + place);
    }
}
