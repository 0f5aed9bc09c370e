package org.imagetoimageai.sandbox.painting;

import java.awt.Color;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a prompt asks for, as far as it is understood.
record Scene(Set<Motif> motifs, Daytime daytime, Ground ground, Optional<Color> accent, long seed) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{So}");

    /// With a surprise where no word is understood.
    static Scene of(String prompt) {
        return of(prompt, true);
    }

    /// Nothing but what the words name.
    static Scene named(String prompt) {
        return of(prompt, false);
    }

    private static Scene of(String prompt, boolean surprising) {
        var words = words(prompt);
        var seed = seed(prompt);
        var motifs = EnumSet.noneOf(Motif.class);
        words.forEach(word -> Motif.named(word).ifPresent(motifs::add));
        var daytime = daytime(words, motifs, seed);
        if (motifs.isEmpty() && surprising) {
            motifs.addAll(Motif.surprise(seed));
        }
        return new Scene(motifs, daytime, ground(words, motifs), Colors.namedIn(words), seed);
    }

    boolean has(Motif motif) {
        return motifs.contains(motif);
    }

    List<Motif> on(Motif.Layer layer) {
        return motifs.stream().filter(motif -> motif.layer() == layer).toList();
    }

    private static List<String> words(String prompt) {
        var plain = Normalizer.normalize(prompt, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return WORD.matcher(plain)
                .results()
                .flatMap(found -> forms(found.group()))
                .toList();
    }

    /// The word itself, then without an English plural and without the Indonesian ending `-nya`.
    private static Stream<String> forms(String word) {
        return Stream.of(word, withoutEnd(word, "s"), withoutEnd(word, "es"), withoutEnd(word, "nya"))
                .distinct();
    }

    private static String withoutEnd(String word, String end) {
        return word.endsWith(end) && word.length() > end.length() + 2
                ? word.substring(0, word.length() - end.length())
                : word;
    }

    private static Daytime daytime(List<String> words, Set<Motif> motifs, long seed) {
        for (var word : words) {
            switch (word) {
                case "dawn", "sunrise", "morning", "fajar", "subuh", "pagi" -> {
                    return Daytime.DAWN;
                }
                case "dusk", "sunset", "evening", "senja", "sore", "petang" -> {
                    return Daytime.DUSK;
                }
                case "night", "midnight", "malam", "dark", "gelap", "space", "angkasa" -> {
                    return Daytime.NIGHT;
                }
                case "day", "noon", "siang" -> {
                    return Daytime.DAY;
                }
                default -> {}
            }
        }
        if (motifs.contains(Motif.MOON) || motifs.contains(Motif.STAR)) {
            return Daytime.NIGHT;
        }
        return motifs.isEmpty() && seed % 3 == 0 ? Daytime.DAWN : Daytime.DAY;
    }

    private static Ground ground(List<String> words, Set<Motif> motifs) {
        for (var word : words) {
            switch (word) {
                case "snow", "winter", "ice", "salju", "bersalju", "es", "kutub" -> {
                    return Ground.SNOW;
                }
                case "desert", "dune", "sand", "gurun", "pasir" -> {
                    return Ground.DESERT;
                }
                case "sea", "ocean", "wave", "beach", "lake", "water", "laut", "lautan", "ombak", "pantai", "danau" -> {
                    return Ground.SEA;
                }
                default -> {}
            }
        }
        if (motifs.contains(Motif.BOAT) || motifs.contains(Motif.LIGHTHOUSE) || motifs.contains(Motif.FISH)) {
            return Ground.SEA;
        }
        return motifs.contains(Motif.CITY) || motifs.contains(Motif.CAR) ? Ground.CITY : Ground.MEADOW;
    }

    private static long seed(String prompt) {
        var seed = 0xcbf29ce484222325L;
        for (var i = 0; i < prompt.length(); i++) {
            seed = (seed ^ prompt.charAt(i)) * 0x100000001b3L;
        }
        return seed >>> 1;
    }
}
