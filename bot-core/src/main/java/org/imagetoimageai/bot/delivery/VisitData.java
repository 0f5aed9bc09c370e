package org.imagetoimageai.bot.delivery;

import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// In which shared places a person asked something.
@Component
class VisitData implements PersonalData {

    private final VisitRows visits;
    private final Places places;

    VisitData(VisitRows visits, Places places) {
        this.visits = visits;
        this.places = places;
    }

    @Override
    public String module() {
        return "delivery";
    }

    @Override
    public Set<String> tables() {
        return Set.of("delivery_visit");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        var all = visits.findByAccountId(account.value()).stream()
                .map(this::export)
                .toList();
        return Map.of("visited", all);
    }

    private Map<String, Object> export(VisitRow row) {
        return Map.of(
                "platform", row.platform().value(),
                "place", places.open(row).flatMap(SharedPlace::title).orElse(""),
                "last", row.lastAt().toString());
    }

    /// One row a person and place.
    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        for (var row : visits.findByAccountId(from.value())) {
            if (visits.findByAccountIdAndPlaceHash(to.value(), row.hash()).isPresent()) {
                visits.delete(row);
            } else {
                row.moveTo(to);
            }
        }
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        visits.deleteAll(visits.findByAccountId(account.value()));
        return new Erasure.Done();
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }
}
