package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.consent.ConsentDocument.Kind;
import org.imagetoimageai.bot.delivery.Buttons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A command for each text that people agree to, and the buttons that show them.
@Configuration(proxyBeanMethods = false)
class DocumentCommands {

    @Bean
    DocumentCommand policyCommand(DocumentText texts, Gate gate) {
        return new DocumentCommand(Kind.POLICY, texts, gate);
    }

    @Bean
    DocumentCommand termsCommand(DocumentText texts, Gate gate) {
        return new DocumentCommand(Kind.TERMS, texts, gate);
    }

    static List<Button> readButtons(Buttons buttons) {
        return Stream.of(Kind.values())
                .map(kind -> buttons.button(Text.of("gate.read-" + kind.stored() + "-button"), kind.stored(), "now"))
                .toList();
    }
}
