package dev.wikiclean.text;

/**
 * A half-open range of a text, in UTF-16 units: {@code start} is inside, {@code end} is not.
 *
 * @param start first offset inside, at least 0
 * @param end first offset behind, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** As a record's own, which a fresh JVM takes some milliseconds to link. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && span.start == start && span.end == end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    /** The empty span at {@code offset}. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether {@code other} lies wholly inside this span (equal spans contain each other). */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether both share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The same span moved by {@code delta} characters. */
    public Span shift(int delta) {
        return new Span(start + delta, end + delta);
    }

    /** The part of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
