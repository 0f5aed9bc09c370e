package org.imagetoimageai.bot.chat;

import java.util.List;

/// What an adapter calls. Offered by the core.
public interface CommandDispatcher {

    /// Every command, in the order a person should see them.
    List<CommandSpec> specs();

    /// Answers an invocation. Never throws: a bug is logged with a reference and said in words.
    Answer dispatch(Invocation invocation);

    /// Tells where a [Reply.Progress] stands now. Harmless when repeated.
    void shown(String tracker, DeliveredMessage where);
}
