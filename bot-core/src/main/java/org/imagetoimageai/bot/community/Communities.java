package org.imagetoimageai.bot.community;

import java.time.Clock;
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

    /// The place goes on under another id, as the same community. A place that is known under the new id already stays
    /// what it is.
    @Transactional
    public void moved(String platform, String from, String to) {
        rows.lockPlace(hash(platform, to).hashCode());
        if (find(platform, to).isEmpty()) {
            find(platform, from)
                    .ifPresent(row -> row.movedTo(
                            hash(platform, to),
                            vault.seal(KeyOwner.community(row.id().value()), EXTERNAL_ID, to)));
        }
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
