package org.ringside.scoring.trace.mcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.scoring.trace.TraceFormatException;

class CdrWriterTest {
    private final CdrWriter writer = new CdrWriter().begin();

    private static String hex(CdrWriter writer) {
        return HexFormat.ofDelimiter(" ").formatHex(writer.bytes().toArray());
    }

    private static CdrReader reader(byte[] bytes) throws TraceFormatException {
        return new CdrReader(ByteSource.ofFile(Path.of("message"), 0, ByteBuffer.wrap(bytes)));
    }

    @Test
    void aMessageBeginsWithTheHeaderOfLittleEndianCdr() {
        assertEquals("00 01 00 00", hex(writer));
    }

    @Test
    void numbersAreLittleEndian() {
        writer.uint32(0x01020304).uint32(0xfffffffeL);
        assertEquals("00 01 00 00 04 03 02 01 fe ff ff ff", hex(writer));
    }

    @Test
    void aTextHasItsLengthWithTheClosingZero() {
        writer.string("map").string("");
        assertEquals("00 01 00 00 04 00 00 00 6d 61 70 00 01 00 00 00 00", hex(writer));
    }

    @Test
    void aDoubleLiesAtAMultipleOfEightAfterTheHeader() {
        writer.uint32(1).float64(1);
        assertEquals("00 01 00 00 01 00 00 00 00 00 00 00 00 00 00 00 00 00 f0 3f", hex(writer));
    }

    @Test
    void aSequenceHasItsLengthBeforeItsNumbers() {
        writer.sequence(new double[] {9, 2, 9}, 1, 1);
        assertEquals("00 01 00 00 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 40", hex(writer));
    }

    @Test
    void aListOfTextsAlignsEveryLength() {
        writer.strings(List.of("a", "b"));
        assertEquals("00 01 00 00 02 00 00 00 02 00 00 00 61 00 00 00 02 00 00 00 62 00", hex(writer));
    }

    @Test
    void aTimeIsWholeSecondsAndTheRestInNanoseconds() {
        writer.time(1_500_000_000L).time(-1);
        assertEquals("00 01 00 00 01 00 00 00 00 65 cd 1d ff ff ff ff ff c9 9a 3b", hex(writer));
    }

    @Test
    void everyOffsetIsAlignedAndReadBack() throws TraceFormatException {
        for (int length = 0; length < 17; length++) {
            String text = "x".repeat(length);
            writer.begin().string(text).float64(Math.PI).string(text).uint32(7).string(text).float64(-0.0);
            byte[] bytes = writer.bytes().toArray();
            // header 4, then length and text with its zero, then padding to 8
            int first = 4 + (4 + length + 1 + 7) / 8 * 8;
            assertEquals(Math.PI, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getDouble(first));
            CdrReader in = reader(bytes);
            assertEquals(text, in.string("text"));
            assertEquals(Math.PI, in.float64("number"));
            assertEquals(text, in.string("text"));
            assertEquals(7, in.uint32("number"));
            assertEquals(text, in.string("text"));
            assertEquals(Double.doubleToRawLongBits(-0.0), Double.doubleToRawLongBits(in.float64("number")));
        }
    }

    @Test
    void aMessageCutAnywhereIsRefused() throws TraceFormatException {
        writer.string("odd").float64(1).sequence(new double[] {1, 2}, 0, 2);
        byte[] whole = writer.bytes().toArray();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(TraceFormatException.class, () -> {
                CdrReader in = reader(cut);
                in.string("text");
                in.float64("number");
                in.sequence(new double[2], "numbers");
            });
        }
    }

    @Test
    void hostileLengthsAreRefusedBeforeAnythingIsAllocated() {
        for (long length : new long[] {0xffff_ffffL, 0x8000_0000L, 0x7fff_ffffL, 17}) {
            byte[] bytes = new CdrWriter().begin().uint32(length).uint32(0).bytes().toArray();
            assertThrows(TraceFormatException.class, () -> reader(bytes).string("text"));
            assertThrows(TraceFormatException.class, () -> reader(bytes).sequence(new double[2], "numbers"));
        }
    }

    @Test
    void textsWithoutClosingZeroOrInBadUtf8AreRefused() {
        byte[] open = {0, 1, 0, 0, 2, 0, 0, 0, 'a', 'b'};
        assertThrows(TraceFormatException.class, () -> reader(open).string("text"));
        byte[] bad = {0, 1, 0, 0, 2, 0, 0, 0, (byte) 0xff, 0};
        assertThrows(TraceFormatException.class, () -> reader(bad).string("text"));
    }

    @Test
    void otherEncodingsAreRefused() {
        for (int kind : new int[] {0, 3, 7, 9}) {
            assertThrows(TraceFormatException.class, () -> reader(new byte[] {0, (byte) kind, 0, 0}));
        }
    }
}
