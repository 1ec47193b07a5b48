package org.ringside.controllers.policy;

import java.nio.file.Path;
import org.ringside.courses.format.Json;
import org.ringside.courses.format.JsonTreeReader;
import org.ringside.courses.format.ProblemList;
import org.ringside.courses.format.ShapeChecker;
import org.ringside.courses.format.TextFile;

/**
 * Reads policy cards of the format {@code policy-card/1}. Input is not trusted: size, depth and counts are bounded, unknown and
 * repeated keys are refused. All that is wrong with a card is reported at once.
 */
public final class CardReader {
    private CardReader() {}

    /**
     * Reads a card.
     *
     * @param text JSON
     * @param source name of the text for messages, such as a file name
     * @return the card, consistent in itself
     * @throws CardFormatException if the text is not a card; it lists every problem
     */
    public static CardFile read(String text, String source) {
        ProblemList problems = new ProblemList(source);
        Json document = JsonTreeReader.read(text, problems);
        if (document != null) {
            ShapeChecker.check(document, CardShape.DOCUMENT, problems);
        }
        throwIfAny(problems);
        PolicyCard card = CardBuilder.build((Json.Table) document, problems);
        throwIfAny(problems);
        CardFile file = new CardFile(card, source, document);
        CardRules.checkItself(file, problems);
        throwIfAny(problems);
        return file;
    }

    /**
     * Reads a card from a file.
     *
     * @param file a UTF-8 file
     * @return the card, consistent in itself
     * @throws CardFormatException if the file cannot be read or is not a card; it lists every problem
     */
    public static CardFile read(Path file) {
        ProblemList problems = new ProblemList(file.toString());
        String text = TextFile.read(file, "a policy card", problems);
        throwIfAny(problems);
        return read(text, file.toString());
    }

    private static void throwIfAny(ProblemList problems) {
        if (!problems.isEmpty()) {
            throw new CardFormatException(problems.sorted());
        }
    }
}
