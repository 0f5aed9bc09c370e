package org.imagetoimageai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What every chat platform does, whatever it is. An adapter's test implements it over its real SDK and its emulator;
/// tests of one class may share both.
public interface ChatPlatformContract
        extends DeliveryContract, PictureDeliveryContract, InvocationContract, MaterialContract {

    @Test
    default void publishesTheCommandsInTheLanguageOfEach() {
        platform().publish(core().specs());

        assertThat(backend().listedCommands("en"))
                .containsExactly(
                        "generate: Draw a picture from words",
                        "help: What I can do",
                        "gallerychannel: Where shared pictures go");
        assertThat(backend().listedCommands("id"))
                .containsExactly(
                        "generate: Buat gambar dari kata-kata",
                        "help: Yang bisa saya lakukan",
                        "gallerychannel: Tempat gambar yang dibagikan");
        assertThat(backend().listedCommands("ja")).isEqualTo(backend().listedCommands("en"));
    }

    @Test
    default void publishesNothingThatStandsAlready() {
        platform().publish(core().specs());
        var changes = backend().menuChanges();

        platform().publish(core().specs());

        assertThat(backend().menuChanges()).isEqualTo(changes);
    }

    @Test
    default void namesWhatItCanCarry() {
        var capabilities = platform().capabilities();

        assertThat(capabilities.captionLength()).isPositive();
        assertThat(capabilities.pictureBytes()).isGreaterThanOrEqualTo(1_000_000);
        assertThat(capabilities.fileBytes()).isGreaterThanOrEqualTo(capabilities.pictureBytes());
    }
}
