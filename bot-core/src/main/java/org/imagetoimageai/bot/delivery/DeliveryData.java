package org.imagetoimageai.bot.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was sent to a person, and where.
@Component
class DeliveryData implements PersonalData {

    private static final Duration UNTIL_WITHDRAWN = Duration.ofSeconds(2);

    private final ReturnAddressRows addresses;
    private final Parcels parcels;
    private final Parts parts;
    private final ProgressRows progress;
    private final VisitRows visits;
    private final Places places;
    private final Registry registry;

    DeliveryData(
            ReturnAddressRows addresses,
            Parcels parcels,
            Parts parts,
            ProgressRows progress,
            VisitRows visits,
            Places places,
            Registry registry) {
        this.addresses = addresses;
        this.parcels = parcels;
        this.parts = parts;
        this.progress = progress;
        this.visits = visits;
        this.places = places;
        this.registry = registry;
    }

    @Override
    public String module() {
        return "delivery";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "delivery_address",
                "delivery_parcel",
                "delivery_parcel_picture",
                "delivery_part",
                "delivery_progress",
                "delivery_visit");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        return Map.of(
                "asked",
                addresses.findByAccountId(account.value()).stream()
                        .map(row -> Map.of(
                                "platform", row.platform().value(),
                                "at", row.createdAt().toString()))
                        .toList(),
                "sent",
                parcels.findByAccountId(account.value()).stream()
                        .map(Parcel::export)
                        .toList(),
                "visited",
                visits.findByAccountId(account.value()).stream()
                        .map(row -> Map.of(
                                "platform", row.platform().value(),
                                "place",
                                        places.open(row)
                                                .flatMap(SharedPlace::title)
                                                .orElse(""),
                                "last", row.lastAt().toString()))
                        .toList());
    }

    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        addresses.findByAccountId(from.value()).forEach(row -> row.moveTo(to));
        parcels.findByAccountId(from.value()).forEach(row -> row.moveTo(to));
        progress.findByAccountId(from.value()).forEach(row -> row.moveTo(to));
        var known = visits.findByAccountId(from.value());
        known.forEach(row -> merge(row, to));
    }

    /// One row a person and place.
    private void merge(VisitRow row, AccountId to) {
        if (visits.findByAccountIdAndPlaceHash(to.value(), row.hash()).isPresent()) {
            visits.delete(row);
        } else {
            row.moveTo(to);
        }
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        var theirs = parcels.findByAccountId(account.value());
        parts.deleteByParcelIdIn(theirs.stream().map(Parcel::id).toList());
        parcels.deleteAll(theirs);
        progress.deleteAll(progress.findByAccountId(account.value()));
        visits.deleteAll(visits.findByAccountId(account.value()));
        addresses.deleteAll(addresses.findByAccountId(account.value()));
        // What was on its way when the messages were withdrawn may stand by now.
        return registry.withdrawAll(account) == 0 ? new Erasure.Done() : new Erasure.Again(UNTIL_WITHDRAWN);
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }
}
