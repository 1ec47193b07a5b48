package org.ringside.controllers.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringside.courses.format.JsonPrinter;

/** A card in the making: what is known so far, in the order of the format, and what a person must look at. Mutable; for one thread. */
public final class DraftedCard {
    private final Map<String, Object> card = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** Creates an empty draft. */
    public DraftedCard() {}

    /**
     * Puts a value, in place of an older one.
     *
     * @param value maps with text keys, lists, texts, doubles and integers
     * @param path keys from the top of the card to the value; objects on the way are made
     */
    public void put(Object value, String... path) {
        Map<String, Object> at = card;
        for (int i = 0; i < path.length - 1; i++) {
            at = object(at.computeIfAbsent(path[i], key -> new LinkedHashMap<String, Object>()));
        }
        at.put(path[path.length - 1], value);
    }

    /**
     * Notes what the file does not tell and a person must look at.
     *
     * @param text one sentence; noted once
     */
    public void note(String text) {
        if (!notes.contains(text)) {
            notes.add(text);
        }
    }

    /**
     * Lists the notes.
     *
     * @return sentences, in the order in which they were noted
     */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Names the groups of observations so far.
     *
     * @return the names
     */
    public List<String> groups() {
        return List.copyOf(object(card.getOrDefault("observations", Map.of())).keySet());
    }

    /**
     * Lists what a card must have and this one lacks.
     *
     * @return the gaps, in the order of the format
     */
    public List<CardGap> gaps() {
        return CardGap.in(card);
    }

    /**
     * Fills a gap.
     *
     * @param gap one of {@link #gaps}
     * @param value as for {@link #put}
     */
    public void fill(CardGap gap, Object value) {
        gap.fill(card, value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    /**
     * Prints the draft.
     *
     * @return JSON, ends in a line feed
     */
    public String json() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        CardShape.DOCUMENT.names().stream().filter(card::containsKey).forEach(key -> ordered.put(key, card.get(key)));
        return JsonPrinter.pretty(ordered);
    }
}
