package org.imagetoimageai.bot.vault;

import java.util.List;
import java.util.Optional;

/// The master keys in force, the current one first; two while a rotation runs. The file is always written
/// before the memory changes, so nothing is ever wrapped with a key that a crash would lose.
final class MasterKeys {

    private final MasterKeyFile file;
    private volatile List<MasterKey> keys;

    MasterKeys(MasterKeyFile file) {
        this.file = file;
        this.keys = file.read();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    List<MasterKey> all() {
        return keys;
    }

    MasterKey current() {
        return keys.getFirst();
    }

    Optional<MasterKey> find(KeyedHash id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /// Another process may have rotated: its file is the truth.
    void reload() {
        var found = file.read();
        if (!found.isEmpty()) {
            keys = found;
        }
    }

    void replace(List<MasterKey> successors) {
        file.write(successors);
        keys = List.copyOf(successors);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
