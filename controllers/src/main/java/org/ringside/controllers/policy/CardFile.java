package org.ringside.controllers.policy;

import java.util.List;
import org.ringside.courses.format.Json;
import org.ringside.courses.format.Place;

/** A card with the document that it was read from, so that what is wrong can be said with its place. Immutable. */
public final class CardFile {
    private final PolicyCard card;
    private final String source;
    private final Json document;

    CardFile(PolicyCard card, String source, Json document) {
        this.card = card;
        this.source = source;
        this.document = document;
    }

    /**
     * Returns the card.
     *
     * @return the card
     */
    public PolicyCard card() {
        return card;
    }

    /**
     * Returns where the card was read from.
     *
     * @return name of the file for messages
     */
    public String source() {
        return source;
    }

    /**
     * Finds where a value stands.
     *
     * @param steps keys and indices that lead to it
     * @return its place, or that of the nearest object around it that is there
     */
    public Place place(Object... steps) {
        return find(document, steps).place();
    }

    static Json find(Json from, Object... steps) {
        Json at = from;
        for (Object step : steps) {
            Json next = switch (at) {
                case Json.Table table when step instanceof String key -> table.members().get(key);
                case Json.Sequence(Place place, List<Json> items) when step instanceof Integer index ->
                    items.get(index);
                default -> null;
            };
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
