package org.imagetoimageai.bot.command;

import java.util.Optional;
import org.imagetoimageai.bot.account.Account;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.Arguments;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Option;

/// An invocation whose caller is known and whose arguments are checked.
record Call(Account account, Invocation invocation, Arguments arguments) {

    <T> T get(Option<T> option) {
        return arguments.get(option);
    }

    <T> Optional<T> find(Option<T> option) {
        return arguments.find(option);
    }

    PlatformName platform() {
        return new PlatformName(invocation.caller().platform().value());
    }
}
