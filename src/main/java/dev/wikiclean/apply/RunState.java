package dev.wikiclean.apply;

/**
 * How far a run has come. Its journal says so before the vault or the repository does: {@code PREPARED → APPLYING →
 * APPLIED → (COMMITTING → COMMITTED) → DONE}, or {@code ROLLED_BACK} at the end of the way back.
 */
public enum RunState {
    /** Everything needed to take it back is saved and forced; no file of the vault was touched. */
    PREPARED,
    /** Files are being written: a kill now means back to the state before. */
    APPLYING,
    /** Every file is as planned: a kill now means forward to the end. */
    APPLIED,
    /** The branch is about to move to the commit that the journal names. */
    COMMITTING,
    /** The branch holds the commit. */
    COMMITTED,
    DONE,
    /** An applied run is being taken back because its commit failed: a kill now means back to the state before. */
    ROLLING_BACK,
    ROLLED_BACK;

    /** Whether recovery has nothing to do. */
    public boolean isFinal() {
        return this == DONE || this == ROLLED_BACK;
    }

    /** Whether the vault holds the run's files, and nothing calls for taking them back. */
    public boolean isApplied() {
        return switch (this) {
            case APPLIED, COMMITTING, COMMITTED, DONE -> true;
            case PREPARED, APPLYING, ROLLING_BACK, ROLLED_BACK -> false;
        };
    }
}
