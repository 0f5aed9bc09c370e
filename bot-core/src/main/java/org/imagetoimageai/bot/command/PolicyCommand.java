package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.consent.Documents;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.springframework.stereotype.Component;

/// `/policy`: the privacy policy in force, with its date (P25).
@Component
class PolicyCommand implements ChatCommand, ButtonAction {

    static final String READ = "policy";

    private final Documents documents;
    private final Contact contact;
    private final Gate gate;

    PolicyCommand(Documents documents, Contact contact, Gate gate) {
        this.documents = documents;
        this.contact = contact;
        this.gate = gate;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("policy", Text.of("policy.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var policy = documents.policy(call.account().language());
        return new Reply.Say(DocumentText.of(policy, contact), gate.underText(call.account()));
    }

    @Override
    public String name() {
        return READ;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return List.of(handle(call));
    }
}
