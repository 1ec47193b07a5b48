package org.ringside.app.compare;

import java.io.IOException;
import java.util.OptionalDouble;

/** Episodes as comma-separated values (RFC 4180, lines ended by LF), numbers in full precision; what was not measured is empty. */
public final class EpisodeCsv {
    /** The first line. */
    public static final String HEAD =
            "condition,course,controller,seed,official,strict,finished,strictly_clean,course_seconds,"
                    + "end,failure,metres,cost_of_transport,torque_saturation,foot_slip,action_rate,state_hash\n";

    private EpisodeCsv() {}

    /**
     * Writes all episodes.
     *
     * @param episodes gives them in order
     * @param to where to
     * @throws IOException if an episode cannot be read or written
     */
    public static void write(Comparer episodes, Appendable to) throws IOException {
        to.append(HEAD);
        episodes.forEach(episode -> to.append(line(episode)));
    }

    private static String line(EpisodeRecord episode) {
        return String.join(",", quoted(episode.condition()), quoted(episode.course()), quoted(episode.controller()),
                Long.toString(episode.seed()), Double.toString(episode.official().score()),
                Double.toString(episode.strict().score()), Boolean.toString(episode.official().finished()),
                Boolean.toString(episode.strict().clean()), number(episode.official().courseSeconds()),
                quoted(episode.end()),
                quoted(episode.failure()), Double.toString(episode.motion().metres()),
                number(episode.motion().costOfTransport()), number(episode.motion().saturation()),
                number(episode.motion().slip()), number(episode.motion().actionRate()), episode.stateHash()) + "\n";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
