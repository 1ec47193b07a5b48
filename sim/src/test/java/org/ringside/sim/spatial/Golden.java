package org.ringside.sim.spatial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of results of MuJoCo, in sections of rows; the format is in {@code mujoco/README.md} of the test resources. */
public final class Golden {
    private final Map<String, Section> sections = new LinkedHashMap<>();

    /**
     * Rows of numbers with named columns.
     *
     * @param name what they are
     * @param rows how many
     * @param columns name of each column: where it starts in a row, and its width
     * @param width how many numbers a row has
     * @param data all numbers, row by row
     */
    public record Section(String name, int rows, Map<String, int[]> columns, int width, double[] data) {
        /**
         * Returns one column of one row.
         *
         * @param row which
         * @param column its name
         * @return a copy
         */
        public double[] get(int row, String column) {
            int[] place = columns.get(column);
            int start = row * width + place[0];
            return Arrays.copyOfRange(data, start, start + place[1]);
        }

        /**
         * Returns one number.
         *
         * @param row which
         * @param column its name; one number wide
         * @return the number
         */
        public double number(int row, String column) {
            return get(row, column)[0];
        }
    }

    private Golden() {}

    /**
     * Reads a file.
     *
     * @param name robot and scene, as in {@code barkour-v0-flat}
     * @return its sections
     */
    public static Golden read(String name) {
        try (InputStream in = new GZIPInputStream(OracleResources.open(name + ".golden.gz"))) {
            byte[] bytes = in.readAllBytes();
            int line = 0;
            while (bytes[line] != '\n') {
                line++;
            }
            Golden golden = new Golden();
            JsonNode heading = JsonMapper.shared().readTree(new String(bytes, 0, line, StandardCharsets.UTF_8));
            int at = line + 1;
            for (JsonNode section : heading.path("sections")) {
                at = golden.add(section, bytes, at);
            }
            return golden;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int add(JsonNode section, byte[] bytes, int at) {
        Map<String, int[]> columns = new LinkedHashMap<>();
        int width = 0;
        for (JsonNode column : section.path("columns")) {
            columns.put(column.get(0).asString(), new int[] {width, column.get(1).intValue()});
            width += column.get(1).intValue();
        }
        int rows = section.path("rows").intValue();
        double[] data = new double[rows * width];
        byte[] one = new byte[8];
        ByteBuffer number = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < data.length; i++) {
            for (int plane = 0; plane < 8; plane++) {
                one[plane] = bytes[at + plane * data.length + i];
            }
            data[i] = number.getDouble(0);
        }
        String name = section.path("name").asString();
        sections.put(name, new Section(name, rows, columns, width, data));
        return at + 8 * data.length;
    }

    /**
     * Returns a section.
     *
     * @param name which
     * @return its rows
     */
    public Section section(String name) {
        Section section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("no section " + name + " but " + sections.keySet());
        }
        return section;
    }
}
