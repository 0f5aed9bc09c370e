package org.imagetoimageai.contract;

import java.util.List;

/// One message as a person sees it.
///
/// @param id        the platform's own
/// @param words     without markup
/// @param bold      which of the words are bold
/// @param buttons   labels, in reading order
/// @param asks      whether the app wants an answer typed
/// @param picture   whether a picture is shown in the chat
/// @param file      the bytes of the file to be opened; empty when there is none
public record Seen(
        String id, String words, List<String> bold, List<String> buttons, boolean asks, boolean picture, Bytes file) {

    public Seen {
        bold = List.copyOf(bold);
        buttons = List.copyOf(buttons);
    }
}
