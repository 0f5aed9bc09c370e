package org.imagetoimageai.bot;

import java.util.EnumMap;
import java.util.Map;
import org.imagetoimageai.sandbox.gemini.Fault;

/// The ways in which a provider declines, each with the phrase that a person reads.
final class Refusals {

    private Refusals() {}

    static Map<Fault, String> phrases() {
        var refusals = new EnumMap<Fault, String>(Fault.class);
        for (var fault : Fault.values()) {
            switch (fault) {
                case BLOCKED_SAFETY,
                        BLOCKED_PROHIBITED_CONTENT,
                        BLOCKED_BLOCKLIST,
                        BLOCKED_IMAGE_SAFETY,
                        BLOCKED_OTHER,
                        FINISHED_SAFETY,
                        FINISHED_PROHIBITED_CONTENT -> refusals.put(fault, "ending.prompt-declined");
                case FINISHED_IMAGE_SAFETY, FINISHED_IMAGE_PROHIBITED_CONTENT ->
                    refusals.put(fault, "ending.picture-declined");
                case FINISHED_RECITATION, FINISHED_IMAGE_RECITATION -> refusals.put(fault, "ending.too-close");
                case FINISHED_NO_IMAGE, FINISHED_IMAGE_OTHER, FINISHED_OTHER, TEXT_ONLY, NO_CANDIDATES ->
                    refusals.put(fault, "ending.no-picture");
                case RESOURCE_EXHAUSTED,
                        INVALID_ARGUMENT,
                        INTERNAL,
                        UNAVAILABLE,
                        DEADLINE_EXCEEDED,
                        DROPPED_BEFORE_PAINTING,
                        DROPPED_AFTER_PAINTING,
                        DROPPED_WHILE_ANSWERING,
                        GARBAGE,
                        CORRUPT_BASE64,
                        TRUNCATED_PICTURE,
                        NOT_A_PICTURE -> {
                    // no refusals
                }
            }
        }
        return refusals;
    }
}
