package org.imagetoimageai.sandbox.painting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The things the painter can draw, with their names in English and Indonesian and the emoji that means the same.
@SuppressWarnings("ImmutableEnumChecker") // the drawings are static methods, the names an immutable list
enum Motif {
    SUN(Layer.SKY, 22, Heavens::sun, "sun", "matahari", "surya", "☀", "🌞"),
    MOON(Layer.SKY, 20, Heavens::moon, "moon", "bulan", "🌙", "🌕", "🌝"),
    STAR(Layer.SKY, 100, Heavens::stars, "star", "bintang", "galaxy", "galaksi", "⭐", "🌟", "✨"),
    RAINBOW(Layer.SKY, 90, Heavens::rainbow, "rainbow", "pelangi", "🌈"),
    CLOUD(Layer.SKY, 46, Heavens::clouds, "cloud", "awan", "rain", "hujan", "☁"),
    BIRD(Layer.SKY, 34, Heavens::birds, "bird", "burung", "eagle", "elang", "🐦", "🕊"),
    BALLOON(Layer.SKY, 30, Things::balloon, "balloon", "balon", "🎈"),
    ROCKET(Layer.SKY, 34, Things::rocket, "rocket", "roket", "spaceship", "🚀"),

    MOUNTAIN(Layer.FAR, 52, Land::mountains, "mountain", "gunung", "pegunungan", "hill", "bukit", "⛰", "🏔"),
    VOLCANO(Layer.FAR, 50, Land::volcano, "volcano", "🌋"),
    FOREST(Layer.FAR, 34, Land::forest, "forest", "hutan", "wood", "rimba", "🌲"),
    CITY(Layer.FAR, 44, Land::skyline, "city", "kota", "town", "street", "jalan", "skyline", "🏙"),

    LIGHTHOUSE(Layer.PLACE, 58, Buildings::lighthouse, "lighthouse", "mercusuar"),
    CASTLE(Layer.PLACE, 50, Buildings::castle, "castle", "kastil", "istana", "palace", "🏰"),
    TEMPLE(Layer.PLACE, 46, Buildings::temple, "temple", "candi", "pura", "kuil"),
    HOUSE(Layer.PLACE, 40, Buildings::house, "house", "rumah", "home", "cottage", "gubuk", "🏠", "🏡"),

    BOAT(Layer.WATER, 34, Things::boat, "boat", "perahu", "ship", "kapal", "sail", "⛵"),
    FISH(Layer.WATER, 24, Animals::fish, "fish", "ikan", "whale", "paus", "🐟", "🐠"),

    TREE(Layer.FRONT, 46, Plants::tree, "tree", "pohon", "oak", "🌳"),
    PALM(Layer.FRONT, 50, Plants::palm, "palm", "kelapa", "coconut", "🌴"),
    FLOWER(Layer.FRONT, 36, Plants::flowers, "flower", "bunga", "rose", "mawar", "tulip", "🌸", "🌷", "🌻", "🌹"),
    MUSHROOM(Layer.FRONT, 26, Plants::mushroom, "mushroom", "jamur", "🍄"),
    FOX(Layer.FRONT, 38, Animals::fox, "fox", "rubah", "🦊"),
    CAT(Layer.FRONT, 36, Animals::cat, "cat", "kucing", "kitten", "🐱", "🐈"),
    DOG(Layer.FRONT, 38, Animals::dog, "dog", "anjing", "puppy", "🐶", "🐕"),
    RABBIT(Layer.FRONT, 36, Animals::rabbit, "rabbit", "kelinci", "bunny", "🐰", "🐇"),
    BUTTERFLY(Layer.FRONT, 26, Animals::butterfly, "butterfly", "kupu", "🦋"),
    PERSON(Layer.FRONT, 36, Things::person, "person", "man", "woman", "girl", "boy", "child", "orang", "anak"),
    ROBOT(Layer.FRONT, 38, Things::robot, "robot", "🤖"),
    CAR(Layer.FRONT, 34, Things::car, "car", "mobil", "🚗"),
    CUP(Layer.FRONT, 30, Things::cup, "coffee", "kopi", "tea", "teh", "cup", "cangkir", "☕"),
    HEART(Layer.FRONT, 26, Things::heart, "heart", "hati", "love", "cinta", "❤");

    /// Where a motif stands, from the back to the front.
    enum Layer {
        SKY,
        FAR,
        PLACE,
        WATER,
        FRONT
    }

    /// Draws into a square of 100 by 100 that stands on its lower edge.
    @FunctionalInterface
    interface Drawing {
        void draw(Brush brush);
    }

    private static final Map<String, Motif> BY_NAME = byName();
    private static final List<List<Motif>> SURPRISES = List.of(
            List.of(MOUNTAIN, TREE, BIRD),
            List.of(SUN, BALLOON, FLOWER),
            List.of(FOREST, HOUSE, CLOUD),
            List.of(MOUNTAIN, BALLOON, CLOUD),
            List.of(RAINBOW, TREE, BUTTERFLY));

    private final Layer layer;
    private final int size;
    private final Drawing drawing;
    private final List<String> names;

    Motif(Layer layer, int size, Drawing drawing, String... names) {
        this.layer = layer;
        this.size = size;
        this.drawing = drawing;
        this.names = List.of(names);
    }

    static Optional<Motif> named(String word) {
        return Optional.ofNullable(BY_NAME.get(word));
    }

    /// What to draw when nothing in the prompt is known.
    static List<Motif> surprise(long seed) {
        return SURPRISES.get((int) (seed % SURPRISES.size()));
    }

    private static Map<String, Motif> byName() {
        var byName = new HashMap<String, Motif>();
        Arrays.stream(values()).forEach(motif -> motif.names.forEach(name -> byName.put(name, motif)));
        return Map.copyOf(byName);
    }

    Layer layer() {
        return layer;
    }

    /// Its side, as a share of the canvas unit.
    double size() {
        return size / 100.0;
    }

    void draw(Brush brush) {
        drawing.draw(brush);
    }
}
