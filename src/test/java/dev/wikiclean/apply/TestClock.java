package dev.wikiclean.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A clock that stands still, so that runs must be told apart by more than the time. */
public final class TestClock {
    public static final Clock STOPPED = Clock.fixed(Instant.parse("2026-11-21T18:40:12.246Z"), ZoneOffset.ofHours(9));

    private TestClock() {}
}
