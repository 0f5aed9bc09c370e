package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.consent.Documents;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.springframework.stereotype.Component;

/// `/terms`: the terms of service in force, with their date.
@Component
class TermsCommand implements ChatCommand, ButtonAction {

    static final String READ = "terms";

    private final Documents documents;
    private final Contact contact;
    private final Gate gate;

    TermsCommand(Documents documents, Contact contact, Gate gate) {
        this.documents = documents;
        this.contact = contact;
        this.gate = gate;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("terms", Text.of("terms.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var terms = documents.terms(call.account().language());
        return new Reply.Say(DocumentText.of(terms, contact), gate.underText(call.account()));
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
