/**
 * To the disk, all or nothing.
 *
 * <p>In this order: {@link dev.wikiclean.apply.StateFolder#of} finds where journals live,
 * {@link dev.wikiclean.apply.RunLock#acquire} keeps others out, {@link dev.wikiclean.apply.Recovery#recover} ends what a
 * killed run left, {@link dev.wikiclean.apply.Applier#apply} writes a change set,
 * {@link dev.wikiclean.apply.Run#done} closes the run, {@link dev.wikiclean.apply.Undo} takes it back later. With a
 * repository, use {@code git.WorkSession}, which does all of it and commits.
 *
 * <p>Promised: after a kill at any moment the next run brings every file to what it was, or the run to its end. Nothing
 * is overwritten whose bytes were not compared just before. Not promised: a program that saves a file in the moment
 * between that comparison and the rename loses its save to the run (the run's {@code undo} does not bring it back).
 *
 * <p>Every operation on the disk goes through {@link dev.wikiclean.apply.FileOps}, one forced step after the other:
 * journal {@code PREPARED} (bytes of before saved), {@code APPLYING}, new content staged beside its target, names
 * changed one by one, {@code APPLIED}.
 */
package dev.wikiclean.apply;
