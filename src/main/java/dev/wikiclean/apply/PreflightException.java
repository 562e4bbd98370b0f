package dev.wikiclean.apply;

import dev.wikiclean.vault.Problem;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.stream.Collectors;

/** Something stands in the way of a change set; nothing was touched. */
public final class PreflightException extends ApplyException {
    private final List<Problem> problems;

    PreflightException(List<Problem> problems, List<VaultPath> paths) {
        super(
                problems.stream()
                        .map(p -> (p.path().isEmpty() ? "" : p.path() + ": ") + p.message())
                        .collect(Collectors.joining("\n")),
                paths);
        this.problems = List.copyOf(problems);
    }

    /** All of them, by path. */
    public List<Problem> problems() {
        return problems;
    }
}
