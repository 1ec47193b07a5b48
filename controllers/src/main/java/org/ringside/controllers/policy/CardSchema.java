package org.ringside.controllers.policy;

import org.ringside.courses.format.JsonSchema;

/**
 * The JSON Schema (2020-12) of policy cards, printed from the same table that the reader checks cards against. It is published as the
 * resource {@code org/ringside/controllers/policy/policy-card.schema.json}.
 */
public final class CardSchema {
    private CardSchema() {}

    /**
     * Prints the schema.
     *
     * @return JSON, ends in a line feed
     */
    public static String json() {
        return JsonSchema.print(CardShape.FORMAT, "Policy card of the format " + CardShape.FORMAT, CardShape.DOCUMENT,
                CardShape.SHARED);
    }
}
