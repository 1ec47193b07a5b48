package org.ringside.sim.spatial.mjcf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SameModel;

/**
 * Mutated documents give a model or a fault with file and line, never anything else; and whatever gives a model can be written and
 * read again. More cases: {@code -Dringside.fuzz.mjcf=100000}, others: {@code -Dringside.fuzz.seed=7}.
 */
class MjcfFuzzTest {
    private static final int CASES = Integer.getInteger("ringside.fuzz.mjcf", 1_500);
    private static final long SEED = Long.getLong("ringside.fuzz.seed", 1);
    /** A case that takes longer hangs. */
    private static final long LONGEST_NANOSECONDS = 5_000_000_000L;

    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");
    private static final Pattern ATTRIBUTE = Pattern.compile(" [a-z0-9_]+=\"[^\"]*\"");
    private static final Pattern ELEMENT = Pattern.compile("<[a-z]+[^<>]*/>");
    private static final Pattern TAG = Pattern.compile("</?[a-z]+");

    private static final Pattern NUMBER = Pattern.compile("(?<=[\" ])-?[0-9.]+(?=[\" ])");
    private static final Pattern START = Pattern.compile("<[a-z]+(?=[ />])");

    private static final List<String> NUMBERS = List.of("0", "-0", "1", "-1", "2", "0.5", "-0.3", "1e-3", "1e-7",
            "1e-12",
            "1e-15", "1e-300", "100", "1e6", "1e15", "-1e15", "3", "4", "6", "7", "0.99999", "3.1415926535897931");
    private static final List<String> VALUES = List.of("", " ", "0", "-0", "-1", "1", "2", "0.5", "3", "1e15", "-1e15",
            "1e16", "1e308", "1e-300", "4.9e-324", "1e-15", "1e999", "NaN", "nan", "inf", "-Infinity", "1d", "0x10",
            "1,2", "1;2", "0 0", "0 0 0", "0 0 0 0", "0 0 0 0 0 0", "1 2", "2 1", "1 2 3", "1e15 1e15 1e15", "1 1 1 1",
            "1e-20 0 0 0", "0 0 1e-8", "1 2 3 4 5 6", "1 2 3 4 5 6 7 8 9 10 11", "2147483647", "2147483648",
            "-2147483648", "99999999999999999999", "true", "false", "auto", "True", "enable", "disable", "world",
            "main", "leg", "hip", "trunk", "foot", "root", "neck", "hills", "imu", "box", "sphere", "capsule", "plane",
            "hfield", "mesh", "free", "ball", "slide", "hinge", "xyz", "XyZ", "xxx", "abc", "body", "site", "geom",
            "affine", "none", "RK4", "Euler", "PGS", "CG", "elliptic", "a\u0001b", "\u00e9\u4e2d", "&#10;", "&amp;",
            "&lt;", "'", "--", "]]>", "../x", "/etc/passwd", "x".repeat(300), "1 ".repeat(300));

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void mutatedDocumentsGiveAModelOrAFaultWithFileAndLine() {
        int models = 0;
        for (int i = 0; i < CASES; i++) {
            String text = MjcfSamples.EVERYTHING;
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                text = mutate(text);
            }
            models += check(i, text) ? 1 : 0;
        }
        // neither all nor none: the mutations are strong enough to be refused, and weak enough to reach the compiler
        System.out.println("MJCF fuzzer: seed " + SEED + ", " + models + " models of " + CASES);
        assertTrue(models > CASES / 20 && models < CASES * 19 / 20, models + " models of " + CASES);
    }

    /** Whether a text gives a model. */
    private static boolean check(int number, String text) {
        String where = "seed " + SEED + ", case " + number;
        long start = System.nanoTime();
        try {
            Model model = MjcfReader.read("fuzz.xml", text);
            Model again = MjcfReader.read("again.xml", MjcfWriter.write(model));
            assertEquals("", SameModel.difference(model, again), where);
            return true;
        } catch (MjcfException e) {
            assertTrue(e.getMessage().matches("(?s)fuzz\\.xml:[1-9]\\d*: .*"), where + ": " + e.getMessage());
            assertTrue(e.getMessage().length() < 2_000, where + ": " + e.getMessage());
            return false;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(where + ":\n" + text, e);
        } finally {
            assertTrue(System.nanoTime() - start < LONGEST_NANOSECONDS, where + " hangs");
        }
    }

    private String mutate(String text) {
        return switch (random.nextInt(20)) {
            case 10, 11, 12, 13, 14, 15 -> replaceOne(text, NUMBER, NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 16, 17, 18 -> addAttribute(text);
            case 0, 1, 2 -> replaceOne(text, VALUE, "=\"" + VALUES.get(random.nextInt(VALUES.size())) + "\"");
            case 3 -> replaceOne(text, ATTRIBUTE, "");
            case 4 -> replaceOne(text, ELEMENT, "");
            case 5 -> replaceOne(text, ELEMENT, pick(text, ELEMENT));
            case 6 -> replaceOne(text, ATTRIBUTE, pick(text, ATTRIBUTE));
            case 7 -> replaceOne(text, TAG, pick(text, TAG));
            case 8 -> {
                String element = pick(text, ELEMENT);
                yield replaceOne(text, ELEMENT, element + pick(text, ELEMENT) + element);
            }
            default -> characters(text);
        };
    }

    /** Gives a random element an attribute that it may have. */
    private String addAttribute(String text) {
        String tag = pick(text, START);
        MjcfKind kind = MjcfSchema.kind(tag.substring(1));
        if (kind == null || kind.reads.isEmpty()) {
            return text;
        }
        List<String> known = List.copyOf(kind.reads);
        String attribute = known.get(random.nextInt(known.size()));
        List<String> pool = random.nextBoolean() ? VALUES : NUMBERS;
        String value = pool.get(random.nextInt(pool.size()));
        return replaceOne(text, Pattern.compile(tag + "(?=[ />])"), tag + " " + attribute + "=\"" + value + "\"");
    }

    private String characters(String text) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(1, 20));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + (char) random.nextInt(1, 256) + text.substring(at);
            case 2 -> text.substring(0, end) + text.substring(at);
            default -> text.substring(0, at) + "<&\"'>/= \n\t0".charAt(random.nextInt(11)) + text.substring(at);
        };
    }

    private String pick(String text, Pattern pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found.isEmpty() ? "" : found.get(random.nextInt(found.size()));
    }

    private String replaceOne(String text, Pattern pattern, String replacement) {
        List<int[]> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        if (found.isEmpty()) {
            return text;
        }
        int[] chosen = found.get(random.nextInt(found.size()));
        return text.substring(0, chosen[0]) + replacement + text.substring(chosen[1]);
    }
}
