package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.ReasoningModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Several questions, several answers to each, one budget of answers for all. After one answer each, the next is asked
 * where it promises most ({@link Promise}): where the vote is least certain. A question whose vote is certain gets no more
 * of them, whatever is left.
 *
 * @param rule when a vote is certain
 * @param answers the most answers in all
 * @param lanes how many answers may be under way at once, of different questions; with one their order is always the same
 */
public record SharedVote(StopRule rule, long answers, int lanes) {
    /** How many answers a command may have under way at once. */
    public static final int LANES = 4;

    public SharedVote {
        if (answers < 1 || lanes < 1) {
            throw new IllegalArgumentException("at least one answer, and one at once: " + answers + ", " + lanes);
        }
    }

    /** As many answers as the configuration gives {@code questions} that share them. */
    public static SharedVote of(SampleLimits limits, int questions, int lanes) {
        return new SharedVote(StopRule.of(limits), Math.max(1, (long) limits.average() * questions), lanes);
    }

    /** As many answers as the rule asks for, or as money lasts. */
    public static SharedVote unlimited(StopRule rule) {
        return new SharedVote(rule, Long.MAX_VALUE, 1);
    }

    /**
     * One solution a question, in their order. What is refused ends with what it has; other questions may have caps left.
     *
     * @param model safe for use by as many threads as there are lanes
     */
    public List<Solution> solve(ReasoningModel model, List<Contest> contests) {
        List<Ballot> ballots = new ArrayList<>();
        for (Contest contest : contests) {
            ballots.add(new Ballot(ballots.size(), contest, rule, model));
        }
        Round round = new Round(ballots, answers, lanes);
        // Alone: what the questions share stands in the provider's cache before the others are asked.
        round.one();
        if (lanes == 1) {
            round.work();
        } else {
            together(round, Math.min(lanes, ballots.size()));
        }
        return ballots.stream().map(Ballot::solution).toList();
    }

    private static void together(Round round, int threads) {
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(lanes.submit(round::work));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lane broke off", e.getCause());
        } catch (InterruptedException e) {
            // The lanes have ended by now; what they have is told.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The questions that wait for an answer, and how many answers are left for them. What is under way holds its worst case
     * reserved: where a cap refuses beside others, it is asked again alone, and from then on all are.
     */
    private static final class Round {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final List<Ballot> waiting;
        private long left;
        private int lanes;
        private int underWay;

        Round(List<Ballot> ballots, long answers, int lanes) {
            this.waiting = new ArrayList<>(ballots);
            this.left = answers;
            this.lanes = lanes;
        }

        /**
         * One answer to come.
         *
         * @param alone whether nothing else is under way meanwhile
         */
        private record Turn(Ballot ballot, boolean alone) {}

        /** Asks until nothing is left to ask. */
        void work() {
            while (one()) {
                // asked once more
            }
        }

        /** Asks once where it is worth most; false where nothing is left to ask. */
        boolean one() {
            Optional<Turn> next = take();
            if (next.isEmpty()) {
                return false;
            }
            boolean ended = false;
            try {
                next.get().ballot().vote();
                ended = true;
            } finally {
                giveBack(next.get(), ended);
            }
            return true;
        }

        private Optional<Turn> take() {
            lock.lock();
            try {
                while (underWay > 0 && (waiting.isEmpty() || underWay >= lanes)) {
                    changed.awaitUninterruptibly();
                }
                if (left == 0 || waiting.isEmpty()) {
                    return Optional.empty();
                }
                waiting.forEach(ballot -> ballot.weigh(left));
                Ballot best = Collections.min(waiting, Ballot.BY_PROMISE);
                waiting.remove(best);
                left--;
                underWay++;
                return Optional.of(new Turn(best, lanes == 1));
            } finally {
                lock.unlock();
            }
        }

        private void giveBack(Turn turn, boolean ended) {
            Ballot ballot = turn.ballot();
            lock.lock();
            try {
                underWay--;
                if (ballot.isRefused()) {
                    // Nothing was sent.
                    left++;
                    if (!turn.alone() && ballot.isAskedAgain()) {
                        lanes = 1;
                    }
                }
                if (ended && !ballot.isOver()) {
                    waiting.add(ballot);
                }
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
