package dev.wikiclean.apply;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The vault is not what the plan was made for. Nothing was touched, or everything was brought back: another plan, made
 * from the vault as it is now and leaving alone what is {@link #stale}, may be applied.
 */
public final class StaleFilesException extends ApplyException {
    private final List<StaleFile> stale;
    private final List<LeftAlone> leftAlone;

    StaleFilesException(List<StaleFile> stale) {
        this(stale.stream().map(StaleFile::message).collect(Collectors.joining("\n")), stale, List.of(), null);
    }

    /**
     * @param stale the files concerned; empty where it is the branch that has moved
     * @param leftAlone files that were not brought back because someone has changed them
     */
    public StaleFilesException(String message, List<StaleFile> stale, List<LeftAlone> leftAlone, Throwable cause) {
        super(message, stale.stream().flatMap(file -> file.concerned().stream()).toList(), cause);
        this.stale = List.copyOf(stale);
        this.leftAlone = List.copyOf(leftAlone);
    }

    /** Files that were not brought back because someone has changed them: they hold what was saved last. */
    public List<LeftAlone> leftAlone() {
        return leftAlone;
    }

    /** The files that are not as planned; empty where it is the branch that has moved. */
    public List<StaleFile> stale() {
        return stale;
    }
}
