package org.ringside.sim.spatial.mjcf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ringside.sim.spatial.HeightField;

/**
 * Compiles height fields, from numbers in the document, PNG images or MuJoCo's binary files (its XML reference, section "hfield"). The
 * first row of numbers and images is the far one, that of binary files the near one. Heights are scaled to 0..1 in single
 * precision.
 */
final class HeightFieldCompiler {
    private static final int MOST_CELLS = 4_000_000;

    /** Heights row by row from the near one on, not scaled. */
    record Grid(int rows, int columns, float[] heights) {
    }

    private final CompilerSettings settings;
    private final Path folder;
    private int cells;

    private HeightFieldCompiler(CompilerSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    static List<HeightField> compile(MjcfElement root, CompilerSettings settings, Path folder, Names names) {
        HeightFieldCompiler compiler = new HeightFieldCompiler(settings, folder);
        List<HeightField> fields = new ArrayList<>();
        for (MjcfElement section : root.children("asset")) {
            for (MjcfElement e : section.children("hfield")) {
                fields.add(compiler.compile(e, names, fields.size()));
            }
        }
        return fields;
    }

    private HeightField compile(MjcfElement e, Names names, int index) {
        double[] size = e.numbers("size", 4);
        if (size == null || !(Math.min(Math.min(size[0], size[1]), Math.min(size[2], size[3])) > 0)) {
            throw e.fault("size", "four positive numbers are expected (radius x, radius y, elevation, base), not "
                    + (size == null ? "none" : Spelling.quote(e.text("size"))));
        }
        Grid grid = e.has("file") ? file(e) : numbers(e);
        String name = names.add(e, index);
        if (name == null && e.has("file")) {
            name = e.text("file").replaceAll("^.*[/\\\\]", "").replaceAll("\\.[^.]*$", "");
            names.addImplicit(name, index);
        }
        return new HeightField(name, grid.rows, grid.columns, size[0], size[1], size[2], size[3], scaled(grid.heights));
    }

    private Grid numbers(MjcfElement e) {
        int rows = e.integer("nrow", 0);
        int columns = e.integer("ncol", 0);
        claim(e, rows, columns);
        double[] given = e.numbers("elevation", rows * columns);
        float[] heights = new float[rows * columns];
        for (int i = 0; given != null && i < given.length; i++) {
            heights[flipped(i, rows, columns)] = (float) given[i];
        }
        return new Grid(rows, columns, heights);
    }

    private static int flipped(int i, int rows, int columns) {
        return (rows - 1 - i / columns) * columns + i % columns;
    }

    /** Checks a grid's size before memory is spent on it. */
    private void claim(MjcfElement e, int rows, int columns) {
        String attribute = e.has("file") ? "file" : "nrow";
        if (rows < 2 || columns < 2) {
            throw e.fault(attribute,
                    "at least 2 rows and 2 columns of heights are expected, not " + rows + " and " + columns);
        }
        if (cells + (long) rows * columns > MOST_CELLS) {
            throw e.fault(attribute, "the height fields of a model may have at most " + MOST_CELLS
                    + " heights together; this one has " + rows + " rows and " + columns + " columns");
        }
        cells += rows * columns;
    }

    private static double[] scaled(float[] heights) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float height : heights) {
            low = Math.min(low, height);
            high = Math.max(high, height);
        }
        double[] result = new double[heights.length];
        float range = high - low;
        for (int i = 0; range > 0 && i < heights.length; i++) {
            result[i] = (heights[i] - low) / range;
        }
        return result;
    }

    private Grid file(MjcfElement e) {
        if (e.has("elevation")) {
            throw e.fault("elevation", "file and elevation both give heights; remove one");
        }
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(path(e))) {
            bytes = stream.readNBytes(4 * MOST_CELLS + 1024);
        } catch (IOException | InvalidPathException wrong) {
            throw e.fault("file", Spelling.quote(e.text("file")) + " cannot be read: " + wrong);
        }
        boolean image = e.has("content_type") ? "image/png".equals(e.text("content_type"))
                : e.text("file").toLowerCase(Locale.ROOT).endsWith(".png");
        return image ? image(e, bytes) : binary(e, bytes);
    }

    private Path path(MjcfElement e) throws IOException {
        if (folder == null) {
            throw e.fault("file", "the model is text without a folder; give the heights by elevation, or read the model"
                    + " from a file");
        }
        Path inside = folder.toRealPath();
        Path path = inside.resolve(settings.folder()).resolve(e.text("file"));
        Path real = path.normalize().startsWith(inside) ? path.toRealPath() : path;
        if (!real.startsWith(inside) || !path.normalize().startsWith(inside)) {
            throw e.fault("file", Spelling.quote(e.text("file"))
                    + " is outside the model's folder; put it inside and name it by a relative path");
        }
        if (!Files.isRegularFile(real)) {
            throw e.fault("file", Spelling.quote(e.text("file")) + " is not a file");
        }
        return real;
    }

    private Grid image(MjcfElement e, byte[] bytes) {
        PngImage image;
        try {
            image = PngImage.read(bytes, (width, height) -> claim(e, height, width));
        } catch (IOException wrong) {
            throw e.fault("file", Spelling.quote(e.text("file")) + " is no PNG image that we can read: "
                    + wrong.getMessage());
        }
        float[] heights = new float[image.width() * image.height()];
        for (int i = 0; i < heights.length; i++) {
            heights[flipped(i, image.height(), image.width())] = image.values()[i];
        }
        return new Grid(image.height(), image.width(), heights);
    }

    /** Two 32-bit integers, rows and columns, then a float for each height; little endian. */
    private Grid binary(MjcfElement e, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 8) {
            throw e.fault("file", Spelling.quote(e.text("file")) + " is too short for a height field");
        }
        int rows = buffer.getInt();
        int columns = buffer.getInt();
        claim(e, rows, columns);
        if (bytes.length != 8 + 4 * rows * columns) {
            throw e.fault("file", Spelling.quote(e.text("file")) + " says " + rows + " rows and " + columns
                    + " columns, so it should have " + (8 + 4 * rows * columns) + " bytes; it has " + bytes.length);
        }
        float[] heights = new float[rows * columns];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = buffer.getFloat();
            if (!(Math.abs(heights[i]) <= 1e15f)) {
                throw e.fault("file",
                        Spelling.quote(e.text("file")) + " has a height that is no sane number: " + heights[i]);
            }
        }
        return new Grid(rows, columns, heights);
    }
}
