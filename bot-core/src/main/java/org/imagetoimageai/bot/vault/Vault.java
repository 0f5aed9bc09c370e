package org.imagetoimageai.bot.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Seals what belongs to somebody and opens it again, until the owner's key is destroyed. Safe for many
/// threads.
///
/// Keys lie in a database of their own and its transactions are independent of the caller's: a key is committed
/// before the row that needs it, and destroyed after the rows are gone. A *place* names where a box belongs
/// (`generation.prompt`); a box opens nowhere else.
public final class Vault {

    private final KeyStore store;
    private final OwnerKeys owners;
    private final ImageKeys images;
    private final Hashes hashes;
    private final Rotation rotation;
    private final Shredder shredder;

    private Vault(KeyStoreDataSource source, MasterKeys masters) {
        this.store = new KeyStore(source);
        this.owners = new OwnerKeys(store, masters);
        this.images = new ImageKeys(store, owners);
        this.hashes = new Hashes(store, owners);
        this.rotation = new Rotation(source, store, masters);
        this.shredder = new Shredder(source);
    }

    /// Brings the key store up to date, makes the master key if this is the first start, and finishes a
    /// rotation that was interrupted.
    ///
    /// @throws VaultStartException with one sentence for the operator when the master key is missing, unfit or
    /// unsafe
    public static Vault open(KeyStoreDataSource source, Path masterKeyFile) {
        KeyStore.migrate(source);
        var vault = new Vault(source, new MasterKeys(new MasterKeyFile(masterKeyFile)));
        vault.rotation.start();
        return vault;
    }

    /// Makes the owner's key unless there is one, and commits it: call it before the owner's first row is
    /// written. Repeating it, even at the same time, is harmless.
    public void prepare(KeyOwner owner) {
        owners.prepare(owner);
    }

    /// Words become a box that opens at this place alone, as long as the owner's key lives.
    ///
    /// @throws NoKeyException when the owner was never prepared or has been destroyed
    public SealedText seal(KeyOwner owner, String place, String words) {
        return sealBytes(owner, place, words.getBytes(UTF_8));
    }

    /// Like [#seal] for what is not words.
    public SealedText sealBytes(KeyOwner owner, String place, byte[] content) {
        return SealedBox.seal(owners.sealing(owner), place, content);
    }

    /// Empty when the key was destroyed: nobody can read this any more.
    ///
    /// @throws BrokenSealException when the box was altered or belongs to another place
    public Optional<String> open(String place, SealedText box) {
        return openBytes(place, box).map(content -> new String(content, UTF_8));
    }

    /// Like [#open] for what is not words.
    public Optional<byte[]> openBytes(String place, SealedText box) {
        return SealedBox.open(place, box, owners::find);
    }

    /// A key for one picture of this owner, committed on return.
    ///
    /// @throws NoKeyException when the owner was never prepared or has been destroyed
    public ImageKeyId newImageKey(KeyOwner owner) {
        return images.create(owner);
    }

    /// What is written to the answer arrives in `target` encrypted. Closing it completes the box and closes
    /// `target`; one that was not closed does not open.
    public OutputStream sealing(ImageKeyId key, String place, OutputStream target) throws IOException {
        var cipher = images.find(key).orElseThrow(() -> new IllegalStateException("This image key was destroyed"));
        return SealedStream.sealing(cipher, key, place, target);
    }

    /// The reverse of [#sealing]; empty when the key was destroyed. Reading an altered, shortened or exchanged
    /// box ends with an `IOException`, and bytes read before it are genuine, but only a read up to the end
    /// proves completeness.
    public Optional<InputStream> opening(ImageKeyId key, String place, InputStream source) throws IOException {
        var cipher = images.find(key);
        return cipher.isEmpty()
                ? Optional.empty()
                : Optional.of(SealedStream.opening(cipher.get(), key, place, source));
    }

    /// From now on nobody opens the picture. Repeating it is harmless.
    public void destroyImageKey(ImageKeyId key) {
        images.destroy(key);
    }

    /// Destroys all keys of the owner, those of its pictures and of accounts merged into it included. From now
    /// on nothing of it can be opened here; other replicas may have a key in memory for half a minute.
    /// Repeating it is harmless.
    public Destruction destroy(KeyOwner owner) {
        if (owner.equals(Hashes.OWNER)) {
            throw new IllegalArgumentException("Without the hash key nothing is found again");
        }
        var deleted = store.delete(owner);
        owners.forget(owner, deleted.keys());
        return shredder.shred(deleted.transaction());
    }

    /// All keys of `from` become keys of `to`, which opens both its own and the other's boxes, and takes both
    /// along when it is destroyed; nothing is encrypted anew. Takes effect at once: call it after the merge has
    /// been committed. Repeating it is harmless.
    public void merge(KeyOwner from, KeyOwner to) {
        owners.prepare(to);
        store.handOver(from, to);
        owners.forget(from, List.of());
    }

    /// Finds a value again without storing it. The same purpose and value always give the same hash, over
    /// restarts and rotations; different purposes cannot be matched with each other.
    public KeyedHash hash(String purpose, String value) {
        return KeyedHash.ofBytes(hashes.lookUp(purpose, value.getBytes(UTF_8)));
    }

    /// 32 bytes that prove that we made `data` for this purpose. Compare in constant time
    /// (`MessageDigest.isEqual`).
    public byte[] mac(String purpose, byte[] data) {
        return hashes.sign(purpose, data);
    }

    /// Replaces the master key, wrapping every owner's key anew. Everything stays readable meanwhile. Killed
    /// half-way, it is finished by the next start.
    public void rotateMasterKey() {
        rotation.rotate();
        shredder.shred(store.commit(store::transactionNumber));
    }
}
