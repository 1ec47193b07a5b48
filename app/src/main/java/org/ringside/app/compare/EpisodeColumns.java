package org.ringside.app.compare;

import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The episodes of a comparison in columns: an object for each run of episodes that differ by their seed alone. */
final class EpisodeColumns {
    private final ArrayNode to;
    private ObjectNode current;

    EpisodeColumns(ArrayNode to) {
        this.to = to;
    }

    /** Adds the next episode; those of one controller, course and condition come one after the other. */
    void add(EpisodeRecord episode) {
        if (current == null || !is("controller", episode.controller()) || !is("course", episode.course())
                || !is("condition", episode.condition())) {
            current = to.addObject().put("controller", episode.controller()).put("course", episode.course())
                    .put("condition", episode.condition());
            for (String column : new String[] {"seed", "official", "strict", "courseSeconds", "end", "stateHash"}) {
                current.putArray(column);
            }
        }
        column("seed").add(episode.seed());
        column("official").add(episode.official().score());
        column("strict").add(episode.strict().score());
        OptionalDouble seconds = episode.official().courseSeconds();
        if (seconds.isPresent()) {
            column("courseSeconds").add(seconds.getAsDouble());
        } else {
            column("courseSeconds").addNull();
        }
        column("end").add(episode.end());
        column("stateHash").add(episode.stateHash());
    }

    private boolean is(String name, String value) {
        return current.get(name).stringValue().equals(value);
    }

    private ArrayNode column(String name) {
        return (ArrayNode) current.get(name);
    }
}
