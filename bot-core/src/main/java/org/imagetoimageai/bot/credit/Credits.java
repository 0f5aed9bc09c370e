package org.imagetoimageai.bot.credit;

/// An amount of whole credits, never below zero.
public record Credits(long value) implements Comparable<Credits> {

    public static final Credits ZERO = new Credits(0);

    public Credits {
        if (value < 0) {
            throw new IllegalArgumentException("Credits are not below zero: " + value);
        }
    }

    public static Credits of(long value) {
        return new Credits(value);
    }

    public Credits plus(Credits more) {
        return new Credits(Math.addExact(value, more.value));
    }

    /// The difference, which must not be below zero.
    public Credits minus(Credits less) {
        return new Credits(value - less.value);
    }

    public Credits times(int count) {
        return new Credits(Math.multiplyExact(value, count));
    }

    public boolean isZero() {
        return value == 0;
    }

    @Override
    public int compareTo(Credits other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
