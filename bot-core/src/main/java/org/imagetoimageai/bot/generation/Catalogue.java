package org.imagetoimageai.bot.generation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.generation.QuickAction.Product;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/// Every quick action there is: those that ship, and the operator's own, which may take the place of one that
/// ships.
@Component
public class Catalogue {

    private static final String OURS = "org/imagetoimageai/bot/generation/actions.yaml";

    private final Map<String, QuickAction> actions = new LinkedHashMap<>();

    Catalogue(@Value("${bot.actions:}") String own) {
        ActionFile.read(new ClassPathResource(OURS)).forEach(this::add);
        if (!own.isBlank()) {
            ActionFile.read(new FileSystemResource(own.strip())).forEach(this::add);
        }
    }

    /// All, in the order in which they should be shown.
    public List<QuickAction> all() {
        return List.copyOf(actions.values());
    }

    public Optional<QuickAction> find(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /// What comes out of a wish for an action, or for none.
    public Product product(Optional<String> action) {
        return action.flatMap(this::find).map(QuickAction::makes).orElse(Product.PICTURE);
    }

    private void add(QuickAction action) {
        actions.put(action.id(), action);
    }
}
