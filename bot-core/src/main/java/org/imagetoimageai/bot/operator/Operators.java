package org.imagetoimageai.bot.operator;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.account.Identity;
import org.imagetoimageai.bot.account.PlatformName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who runs this: `bot.operators`, a list such as `telegram:12345`. An operator who has not come yet is known as soon
/// as they do.
@Component
public class Operators {

    private final List<Identity> identities;
    private final Accounts accounts;

    Operators(@Value("${bot.operators:}") List<String> operators, Accounts accounts) {
        this.identities = operators.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Operators::identity)
                .toList();
        this.accounts = accounts;
    }

    public boolean isOperator(AccountId account) {
        return known().contains(account);
    }

    /// Those who have come.
    List<AccountId> known() {
        return identities.stream()
                .map(accounts::known)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Identity identity(String operator) {
        var parts = operator.split(":", 2);
        if (parts.length != 2 || parts[1].isBlank()) {
            throw new IllegalArgumentException(
                    "bot.operators: name each as platform and number, such as telegram:12345, not " + operator);
        }
        return new Identity(new PlatformName(parts[0]), parts[1]);
    }
}
