package org.ringside.app.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** Carries a comparison out: opens its journal, runs what is missing, makes the figures. Used once. */
public final class Comparer implements AutoCloseable {
    private final CompareSettings settings;
    private final ObjectNode declared;
    private final EpisodePlan plan;
    private final Journal journal;
    private final BitSet done;
    private final Optional<SequentialLooks> looks;
    private final int earlier;
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicLong start = new AtomicLong();

    /**
     * Opens the comparison of a folder, or begins it.
     *
     * @param folder an existing folder
     * @param settings what is compared
     * @param declared the same as {@link Declaration} says it
     * @throws JournalException if the folder holds another comparison
     * @throws IOException if it cannot be read or written
     */
    public Comparer(Path folder, CompareSettings settings, ObjectNode declared) throws IOException {
        this.settings = settings;
        this.declared = declared;
        plan = new EpisodePlan(settings);
        done = new BitSet(plan.size());
        looks = settings.untilDecided() ? Optional.of(new SequentialLooks(settings)) : Optional.empty();
        journal = Journal.open(folder, declared, this::recall);
        earlier = done.cardinality();
    }

    private void recall(EpisodeRecord episode) {
        EpisodeId id = plan.id(episode);
        done.set(plan.index(id));
        if (id.condition() == 0) {
            looks.ifPresent(sequence -> sequence.note(id, episode.official().score()));
        }
    }

    /**
     * Returns how many episodes were there already.
     *
     * @return their number
     */
    public int earlier() {
        return earlier;
    }

    /**
     * Returns how many episodes there are at most.
     *
     * @return their number
     */
    public int planned() {
        return plan.size();
    }

    /**
     * Runs what is missing.
     *
     * @param threads episodes at a time
     * @throws InterruptedException if the thread is interrupted; what is finished stays in the journal
     * @throws IOException if the journal cannot be written
     */
    public void run(int threads) throws InterruptedException, IOException {
        start.set(System.nanoTime());
        new CompareExecutor(settings, plan, journal, done, looks, episode -> {
            ended.incrementAndGet();
            if (episode.official().finished()) {
                finished.incrementAndGet();
            }
        }).run(threads);
    }

    /**
     * Makes the figures; the episodes must all be there.
     *
     * @return the figures
     * @throws IOException if the journal cannot be read
     */
    public ComparisonFigures figures() throws IOException {
        long[] offsets = offsets();
        return FigureMaker.of(settings, rounds(), sequential(), id -> at(offsets, id));
    }

    /**
     * Gives the episodes that count, in the order of condition, course, controller and seed.
     *
     * @param to is given them
     * @throws IOException if one cannot be read, or what it is given to throws
     */
    public void forEach(EpisodeConsumer to) throws IOException {
        long[] offsets = offsets();
        for (int condition = 0; condition < settings.conditions().size(); condition++) {
            int seeds = condition == 0 ? rounds() : settings.sweepEpisodes();
            for (int course = 0; course < settings.courses().size(); course++) {
                for (int contestant = 0; contestant < settings.contestants().size(); contestant++) {
                    for (int round = 0; round < seeds; round++) {
                        to.accept(at(offsets, new EpisodeId(condition, course, contestant, round)));
                    }
                }
            }
        }
    }

    /** Takes episodes. */
    public interface EpisodeConsumer {
        /**
         * Takes one.
         *
         * @param episode the episode
         * @throws IOException if it cannot be written
         */
        void accept(EpisodeRecord episode) throws IOException;
    }

    /** How many seeds count. */
    private int rounds() {
        return looks.map(SequentialLooks::rounds).orElse(settings.episodes());
    }

    private Optional<SequentialFigures> sequential() {
        return looks.map(sequence -> new SequentialFigures(sequence.rounds(), settings.episodes(),
                sequence.looks().stream()
                        .map(look -> new SequentialFigures.Pair(label(look.first()), label(look.second()),
                                look.decision(), look.difference()))
                        .toList()));
    }

    private String label(int contestant) {
        return settings.contestants().get(contestant).label();
    }

    /** Where each episode's line begins, by its number in the plan; -1 where it is not there. */
    private long[] offsets() throws IOException {
        long[] offsets = new long[plan.size()];
        Arrays.fill(offsets, -1);
        journal.forEach(declared, (offset, episode) -> offsets[plan.index(plan.id(episode))] = offset);
        return offsets;
    }

    private EpisodeRecord at(long[] offsets, EpisodeId id) throws IOException {
        long offset = offsets[plan.index(id)];
        if (offset < 0) {
            throw new JournalException("the episode of " + label(id.contestant()) + " on "
                    + settings.courses().get(id.course()).name() + ", seed " + (settings.firstSeed() + id.round())
                    + " is missing in the journal: run the comparison again");
        }
        return journal.at(offset);
    }

    /**
     * Says how far it is.
     *
     * @return one line for people, with the time left
     */
    public String progress() {
        int now = ended.get();
        int all = plan.size();
        double seconds = (System.nanoTime() - start.get()) / 1e9;
        String left = now == 0 ? ""
                : String.format(Locale.ROOT, ", about %s left", duration(seconds / now * (all - earlier - now)));
        String most = settings.untilDecided() ? "at most " : "";
        return String.format(Locale.ROOT, "%d of %s%d episodes, %d of the new ones finished%s", earlier + now, most,
                all,
                finished.get(), settings.untilDecided() && now > 0 ? left.replace("about", "at most about") : left);
    }

    private static String duration(double seconds) {
        return seconds < 120 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
