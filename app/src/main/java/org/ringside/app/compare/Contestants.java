package org.ringside.app.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ringside.app.bundle.CodeHash;
import org.ringside.controllers.ControllerProvider;

/** Gives those who take part in a comparison their labels. */
public final class Contestants {
    private Contestants() {}

    /**
     * Someone who was named on the command line.
     *
     * @param controller makes the controllers
     * @param handicaps what is made harder or easier for this one alone
     */
    public record Entry(ControllerProvider controller, List<Perturbation> handicaps) {}

    /**
     * Labels the entries: by name and handicaps, and with a letter where several would be called the same.
     *
     * @param entries the entries, in order
     * @return the contestants, in the same order
     */
    public static List<Contestant> of(List<Entry> entries) {
        Map<String, Integer> counts = new HashMap<>();
        entries.forEach(entry -> counts.merge(name(entry), 1, Integer::sum));
        Map<String, Integer> used = new HashMap<>();
        List<Contestant> contestants = new ArrayList<>();
        for (Entry entry : entries) {
            String name = name(entry);
            int number = used.merge(name, 1, Integer::sum);
            String label = counts.get(name) == 1 ? name : name + " " + (char) ('A' + number - 1);
            contestants.add(new Contestant(label, entry.controller(), entry.handicaps(),
                    CodeHash.of(entry.controller().getClass())));
        }
        return contestants;
    }

    private static String name(Entry entry) {
        StringBuilder name = new StringBuilder(entry.controller().name());
        for (int i = 0; i < entry.handicaps().size(); i++) {
            name.append(i == 0 ? "@" : ",").append(entry.handicaps().get(i));
        }
        return name.toString();
    }
}
