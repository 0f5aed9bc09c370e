package org.imagetoimageai.bot.command;

import java.util.Optional;
import org.imagetoimageai.bot.account.Account;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.Arguments;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask.Command;
import org.imagetoimageai.bot.chat.Invocation.Ask.Other;
import org.imagetoimageai.bot.chat.Invocation.Ask.Press;
import org.imagetoimageai.bot.chat.Invocation.Ask.Words;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.generation.RequestId;

/// An invocation whose caller is known and whose arguments are checked.
///
/// @param about the offer that an earlier question was about, if this is the answer
record Call(Account account, Invocation invocation, Arguments arguments, Optional<RequestId> about) {

    Call(Account account, Invocation invocation, Arguments arguments) {
        this(account, invocation, arguments, Optional.empty());
    }

    Call with(Arguments read) {
        return new Call(account, invocation, read, about);
    }

    Material material() {
        return switch (invocation.ask()) {
            case Command asked -> asked.material();
            case Words said -> said.material();
            case Press _, Other _ -> Material.NONE;
        };
    }

    /// Whether several people see where it was said.
    boolean isShared() {
        return switch (invocation.place()) {
            case Destination.Direct _ -> false;
            case Destination.Channel _ -> true;
        };
    }

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
