package org.imagetoimageai.sandbox.gemini;

import java.time.Instant;
import java.util.List;

/// An answered `generateContent` call.
///
/// @param at when it arrived
/// @param outcome `PICTURE`, `TEXT`, the name of the [Fault] it met, or the status that refused it
/// @param bytes the size of the painted picture, 0 if none was painted
/// @param sha256 of the painted picture in hexadecimal digits, empty if none was painted
public record Call(int number, Instant at, String model, Asked asked, String outcome, int bytes, String sha256) {

    /// What was asked for, empty where the request could not be read.
    ///
    /// @param by the key or the project that called, empty where neither was admitted
    /// @param prompt the last words of the person
    /// @param turns of the conversation
    /// @param pictures the SHA-256 of each picture in the request, in their order
    public record Asked(String by, String prompt, int turns, List<String> pictures) {

        public Asked {
            pictures = List.copyOf(pictures);
        }

        static Asked nothing(String by) {
            return new Asked(by, "", 0, List.of());
        }
    }

    public String prompt() {
        return asked.prompt();
    }

    /// Whether Google would charge for a picture, even if it never arrived.
    public boolean paid() {
        return bytes > 0;
    }
}
