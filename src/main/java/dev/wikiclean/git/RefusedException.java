package dev.wikiclean.git;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The repository is in a state in which nothing is committed; nothing was written. */
public final class RefusedException extends IOException {
    private final List<Refusal> refusals;

    RefusedException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
