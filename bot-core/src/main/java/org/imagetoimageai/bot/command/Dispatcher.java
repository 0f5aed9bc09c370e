package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.account.Identity;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.ProgressBoard;
import org.imagetoimageai.bot.generation.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The one place that every call comes through and that catches everything: each call is one transaction and gets
/// one answer.
@Component
class Dispatcher implements CommandDispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Conversation conversation;
    private final LeftWaiting leftWaiting;
    private final Accounts accounts;
    private final ProgressBoard progress;
    private final TransactionTemplate transaction;

    Dispatcher(
            Conversation conversation,
            LeftWaiting leftWaiting,
            Accounts accounts,
            ProgressBoard progress,
            TransactionTemplate transaction) {
        this.conversation = conversation;
        this.leftWaiting = leftWaiting;
        this.accounts = accounts;
        this.progress = progress;
        this.transaction = transaction;
    }

    @Override
    public List<CommandSpec> specs() {
        return conversation.specs();
    }

    @Override
    public Answer dispatch(Invocation invocation) {
        try {
            return answerOrOnceMore(invocation);
        } catch (RuntimeException bug) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("A call failed (ref {})", reference, bug);
            return new Answer(language(invocation), List.of(new Reply.Say(Text.of("failure", reference))));
        }
    }

    @Override
    public void shown(String tracker, DeliveredMessage where) {
        progress.shown(RequestId.of(tracker), where);
    }

    /// Two calls that met in the database are no bug: the one that lost runs again.
    private Answer answerOrOnceMore(Invocation invocation) {
        try {
            return answer(invocation);
        } catch (ConcurrencyFailureException met) {
            return answer(invocation);
        }
    }

    private Answer answer(Invocation invocation) {
        return transaction.execute(status -> {
            var account = accounts.meet(identity(invocation.caller()), Phrasebook.spoken(invocation.locale()));
            var replies = new ArrayList<>(conversation.replies(account, invocation));
            if (!replies.isEmpty()) {
                leftWaiting.mention(account.id()).ifPresent(replies::add);
            }
            return new Answer(accounts.of(account.id()).language(), replies);
        });
    }

    private Locale language(Invocation invocation) {
        try {
            return accounts.known(identity(invocation.caller()))
                    .map(id -> accounts.of(id).language())
                    .orElseGet(() -> Phrasebook.spoken(invocation.locale()));
        } catch (RuntimeException alsoFailed) {
            log.warn("The language of the caller cannot be read either", alsoFailed);
            return Phrasebook.spoken(invocation.locale());
        }
    }

    private static Identity identity(PersonRef person) {
        return new Identity(new PlatformName(person.platform().value()), person.id());
    }
}
