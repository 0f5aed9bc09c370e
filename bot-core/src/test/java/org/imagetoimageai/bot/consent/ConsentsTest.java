package org.imagetoimageai.bot.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagetoimageai.bot.testing.AtOnce.atOnce;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.imagetoimageai.bot.consent.Consents.Agreement;
import org.imagetoimageai.bot.consent.Standing.Agreed;
import org.imagetoimageai.bot.consent.Standing.Missing;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConsentsTest {

    /// Of the texts that ship.
    private static final int CURRENT = 3;

    private static final int NEXT = CURRENT + 1;

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    @RegisterExtension
    static final Core core = Core.of("consent");

    private final Consents consents = core.get(Consents.class);
    private final AccountId ada = new AccountId(UUID.randomUUID());

    @Test
    void asksEverybodyForTheFirstVersion() {
        assertThat(consents.standing(ada)).isEqualTo(new Missing(CURRENT, LocalDate.of(2026, 11, 25), false));
    }

    @Test
    void remembersWhatWasAgreedToInWhichLanguageAndForWhichProvider() {
        assertThat(consents.agree(ada, yesTo(CURRENT))).isEqualTo(new Agreed());

        assertThat(consents.standing(ada)).isEqualTo(new Agreed());
        assertThat(exported(ada))
                .hasSize(2)
                .allSatisfy(receipt -> assertThat(receipt)
                        .containsEntry("version", CURRENT)
                        .containsEntry("language", "id")
                        .containsEntry("provider", "Google Gemini")
                        .containsEntry("dated", "2026-11-25")
                        .containsEntry("attested_18_or_older", true)
                        .containsEntry("agreed_at", core.clock().instant().toString()))
                .extracting(receipt -> receipt.get("document"))
                .containsExactly("policy", "terms");
    }

    @Test
    void countsTheFirstYesHoweverOftenItIsRepeatedAtOnce() {
        var standings = atOnce(20, i -> consents.agree(ada, yesTo(CURRENT)));

        assertThat(standings).containsOnly(new Agreed());
        assertThat(exported(ada)).hasSize(2);
    }

    @Test
    void asksAgainWhenANewVersionWasPublished() {
        consents.agree(ada, yesTo(CURRENT));
        var later = later(NEXT);

        assertThat(later.standing(ada)).isEqualTo(new Missing(NEXT, LocalDate.of(2027, 3, 1), true));
        assertThat(later.agree(ada, yesTo(CURRENT))).isInstanceOf(Missing.class);
        assertThat(later.agree(ada, yesTo(NEXT))).isEqualTo(new Agreed());
        assertThat(exported(ada)).hasSize(4);
    }

    @Test
    void refusesAYesToWhatWasNeverPublished() {
        assertThatThrownBy(() -> consents.agree(ada, yesTo(99))).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void namesTheFallbackLanguageToThoseWhoSawIt() {
        consents.agree(
                ada,
                new Agreement(
                        CURRENT, Locale.FRENCH, "Google Gemini", core.clock().instant()));

        assertThat(exported(ada)).extracting(receipt -> receipt.get("language")).containsOnly("en");
    }

    @Test
    void letsNobodyChangeAReceiptOrAPublishedText() {
        consents.agree(ada, yesTo(CURRENT));

        for (var sql : List.of(
                "update consent_receipt set agreed_at = now()",
                "update consent_receipt set adult = false",
                "update consent_receipt set account_id = null, provider = 'Somebody'",
                "delete from consent_receipt",
                "truncate consent_receipt",
                "update consent_document set sha256 = repeat('0', 64)",
                "delete from consent_document")) {
            assertThatThrownBy(() -> core.sql().sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void takesReceiptsAlongWhenAccountsAreMerged() {
        var bob = new AccountId(UUID.randomUUID());
        consents.agree(ada, yesTo(CURRENT));

        data().merge(ada, bob);
        data().merge(ada, bob);

        assertThat(consents.standing(bob)).isEqualTo(new Agreed());
        assertThat(exported(bob)).hasSize(2);
        assertThat(exported(ada)).isEmpty();
    }

    @Test
    void keepsTheTargetsReceiptWhenBothHadAgreed() {
        var bob = new AccountId(UUID.randomUUID());
        consents.agree(ada, yesTo(CURRENT));
        consents.agree(
                bob,
                new Agreement(
                        CURRENT, Locale.ENGLISH, "Google Gemini", core.clock().instant()));

        data().merge(ada, bob);

        assertThat(exported(bob))
                .hasSize(2)
                .extracting(receipt -> receipt.get("language"))
                .containsOnly("en");
        assertThat(exported(ada)).isEmpty();
    }

    @Test
    void forgetsWhoAgreedWhenTheyAreErased() {
        consents.agree(ada, yesTo(CURRENT));

        assertThat(data().erase(ada)).isEqualTo(new PersonalData.Erasure.Done());
        assertThat(data().erase(ada)).isEqualTo(new PersonalData.Erasure.Done());

        assertThat(exported(ada)).isEmpty();
        assertThat(consents.standing(ada)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> core.sql()
                        .sql("update consent_receipt set account_id = ? where account_id is null")
                        .param(ada.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Agreement yesTo(int version) {
        return new Agreement(version, INDONESIAN, "Google Gemini", core.clock().instant());
    }

    /// What stands after the texts were published anew.
    private static Consents later(int version) {
        var database = core.get(JdbcClient.class);
        var documents = new Documents(TestTexts.published(version, "2027-03-01"));
        new DocumentRegister(documents, database).afterSingletonsInstantiated();
        return new Consents(documents, database);
    }

    private static PersonalData data() {
        return core.get(ConsentData.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> exported(AccountId account) {
        return (List<Map<String, Object>>) data().export(account).get("receipts");
    }
}
