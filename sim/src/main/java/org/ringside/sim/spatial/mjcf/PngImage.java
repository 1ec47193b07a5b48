package org.ringside.sim.spatial.mjcf;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The first channel of a PNG image, 8 bits a pixel: of a deeper image the high byte, of a palette the red, as MuJoCo reads heights.
 *
 * @param width pixels
 * @param height pixels
 * @param values row by row, 0 to 255 (height x width)
 */
record PngImage(int width, int height, int[] values) {
    /** Looks at an image's size before memory is spent on it; throws if it is too large. */
    interface SizeCheck {
        void check(int width, int height);
    }

    static PngImage read(byte[] bytes, SizeCheck size) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();

        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = ask(reader::getWidth);
            int height = ask(reader::getHeight);
            size.check(width, height);
            return new PngImage(width, height, values(ask(reader::read)));
        } finally {
            reader.dispose();
        }
    }

    private interface Question<T> {
        T ask(int image) throws IOException;
    }

    /** The decoder answers damaged input with exceptions of many kinds. */
    private static <T> T ask(Question<T> question) throws IOException {
        try {
            return question.ask(0);
        } catch (IOException | RuntimeException damaged) {
            throw new IOException("it is damaged: " + damaged.getMessage(), damaged);
        }
    }

    /** Samples as they are in the file: a gray image must not pass through a colour space. */
    private static int[] values(BufferedImage image) {
        Raster raster = image.getRaster();
        int excess = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int[] values = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        IndexColorModel palette = image.getColorModel() instanceof IndexColorModel indexed ? indexed : null;
        for (int i = 0; i < values.length; i++) {
            values[i] = palette != null ? palette.getRed(values[i]) : values[i] >> excess;
        }
        return values;
    }
}
