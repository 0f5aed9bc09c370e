package org.imagetoimageai.sandbox.gemini;

import java.time.Instant;

/// An answered `generateContent` call.
///
/// @param at when it arrived
/// @param prompt the last words of the person, empty if the request could not be read
/// @param outcome `PICTURE`, `TEXT`, the name of the [Fault] it met, or the status that refused it
/// @param bytes the size of the painted picture, 0 if none was painted
/// @param sha256 of the painted picture in hexadecimal digits, empty if none was painted
public record Call(int number, Instant at, String model, String prompt, String outcome, int bytes, String sha256) {

    /// Whether Google would charge for a picture, even if it never arrived.
    public boolean paid() {
        return bytes > 0;
    }
}
