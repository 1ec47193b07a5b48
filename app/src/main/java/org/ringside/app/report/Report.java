package org.ringside.app.report;

import java.util.List;
import org.ringside.app.compare.ComparisonFigures;
import tools.jackson.databind.JsonNode;

/**
 * What a report shows.
 *
 * @param figures what was found
 * @param declared all that it depends on
 * @param command the words of the command line that made it, without the program's name
 * @param scenes episodes to watch, the most telling first
 * @param machine whether to show what depends on the machine
 */
public record Report(
        ComparisonFigures figures, JsonNode declared, List<String> command, List<Scene> scenes, boolean machine) {
    /** Copies the lists. */
    public Report {
        command = List.copyOf(command);
        scenes = List.copyOf(scenes);
    }

    /**
     * An episode to watch, with every controller that shall be seen in it.
     *
     * @param title why it is shown
     * @param course name of the course
     * @param seed its seed
     * @param bands how far the official score of each controller moves with the reading of the trace, as sentences
     * @param data the replay's data as JSON that is safe within a page
     */
    public record Scene(String title, String course, long seed, List<String> bands, String data) {
        /** Copies the list. */
        public Scene {
            bands = List.copyOf(bands);
        }
    }

    /** The labels of the controllers, in order. */
    List<String> labels() {
        return figures.statistics().controllers().stream().map(summary -> summary.controller()).toList();
    }

    /** A controller's place in the order. */
    int series(String label) {
        return labels().indexOf(label);
    }

    /** A controller as the report calls it: a letter, then its label. */
    String named(String label) {
        return letter(series(label)) + " " + label;
    }

    static String letter(int series) {
        return String.valueOf((char) ('A' + series));
    }

    boolean single() {
        return figures.statistics().controllers().size() == 1;
    }
}
