package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.imagetoimageai.sandbox.gemini.Call;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On Vertex AI alone, without a key, and with a budget for the day: through the real SDKs, over HTTP.
class VertexWithABudgetTest {

    private static final int BUDGET = 2;

    private static RunningBot bot;
    private static Customer operator;

    @BeforeAll
    static void start() {
        var sandbox = Sandbox.start(SandboxOptions.defaults()
                .withTelegram(TelegramOptions.defaults().withoutRateLimits()));
        operator = Customer.of(sandbox.telegram().person("Operator", "en"));
        bot = RunningBot.beside(
                sandbox,
                "--bot.web.port=0",
                "--bot.operators=telegram:" + operator.person().id(),
                "--bot.genai.daily-budget=" + BUDGET,
                "--bot.genai.vertex.project=" + sandbox.gemini().project(),
                "--bot.genai.vertex.location=europe-west4");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void paintsByTheProjectAndClosesForTheDayKindly() {
        operator.asks("/help");
        var ada = agreed("Ada", "en");
        var budi = agreed("Budi", "id");
        for (var customer : List.of(ada, budi)) {
            customer.person().sends("/generate a fox of " + customer.person().name());
            customer.awaitsCard("a fox of " + customer.person().name());
        }

        assertThat(bot.sandbox().gemini().journal().calls())
                .hasSize(BUDGET)
                .extracting(Call::asked)
                .extracting(Call.Asked::by)
                .containsOnly(bot.sandbox().gemini().project());
        for (var customer : List.of(ada, budi)) {
            isRefusedKindly(customer);
        }
        operator.awaitsWords("operator.budget-spent", (long) BUDGET);
        assertThat(operator.person().received())
                .filteredOn(message -> message.text().equals(operator.words("operator.budget-spent", (long) BUDGET)))
                .hasSize(1);
        assertThat(bot.sandbox().gemini().journal().arrived()).isEqualTo(BUDGET);
    }

    private static void isRefusedKindly(Customer customer) {
        ChildJvm.await(() -> bot.balance(customer).held() == 0);
        var before = bot.balance(customer);
        var requests = bot.requestsOf(customer);

        assertThat(closings(customer))
                .contains(customer.asks("/generate one too many").text());

        assertThat(bot.balance(customer)).isEqualTo(before);
        assertThat(bot.requestsOf(customer)).isEqualTo(requests);
    }

    /// Whatever the time of the day.
    private static List<String> closings(Customer customer) {
        var all = new ArrayList<String>();
        for (var i = 1L; i <= 60; i++) {
            for (var unit : List.of("wait.hours", "wait.minutes", "wait.seconds")) {
                all.add(customer.words("generate.closed-for-today", Text.of(unit, i)));
            }
        }
        return all;
    }

    private static Customer agreed(String name, String language) {
        var customer = Customer.of(bot.sandbox().telegram().person(name, language));
        customer.agrees();
        return customer;
    }
}
