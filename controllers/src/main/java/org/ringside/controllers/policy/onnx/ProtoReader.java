package org.ringside.controllers.policy.onnx;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Reads messages of the protobuf wire format field by field. Lengths are checked against what is there before anything is
 * allocated, nesting is only as deep as the caller descends, and every misfit is an {@link OnnxException}.
 */
final class ProtoReader {
    private final CodedInputStream in;
    private int tag;

    ProtoReader(byte[] bytes) {
        in = CodedInputStream.newInstance(bytes);
    }

    /** Reads a whole message: the handler gets each field's number and reads it or leaves it. */
    void fields(IntConsumer handler) {
        try {
            for (tag = in.readTag(); tag != 0; tag = in.readTag()) {
                int unread = in.getTotalBytesRead();
                int ofField = tag;
                handler.accept(WireFormat.getTagFieldNumber(tag));
                if (in.getTotalBytesRead() == unread) {
                    skip(ofField);
                }
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void skip(int ofField) throws IOException {
        int type = WireFormat.getTagWireType(ofField);
        if (type == WireFormat.WIRETYPE_START_GROUP || type == WireFormat.WIRETYPE_END_GROUP) {
            throw damaged("a group, which ONNX does not have");
        }
        in.skipField(ofField);
    }

    /** Reads the field as a message of its own. */
    void message(IntConsumer handler) {
        try {
            require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
            int limit = in.pushLimit(in.readRawVarint32());
            fields(handler);
            in.popLimit(limit);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    long integer() {
        try {
            require(WireFormat.WIRETYPE_VARINT);
            return in.readRawVarint64();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    float real() {
        try {
            require(WireFormat.WIRETYPE_FIXED32);
            return Float.intBitsToFloat(in.readRawLittleEndian32());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    String text(int longest) {
        try {
            require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
            byte[] bytes = in.readByteArray();
            if (bytes.length > longest) {
                throw damaged("a text of " + bytes.length + " bytes; at most " + longest + " are expected");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    byte[] bytes() {
        try {
            require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
            return in.readByteArray();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Reads one number or a packed list of them behind those that are there. */
    long[] integers(long[] before, int most) {
        try {
            if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
                return append(before, in.readRawVarint64(), before.length, most);
            }
            require(WireFormat.WIRETYPE_LENGTH_DELIMITED);
            int length = in.readRawVarint32();
            int limit = in.pushLimit(length);
            long[] all = Arrays.copyOf(before, before.length + Math.min(length, most));
            int count = before.length;
            for (; in.getBytesUntilLimit() > 0; count++) {
                all = append(all, in.readRawVarint64(), count, most);
            }
            in.popLimit(limit);
            return Arrays.copyOf(all, count);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private long[] append(long[] list, long value, int count, int most) {
        if (count >= most) {
            throw damaged("a list of more than " + most + " numbers");
        }
        long[] longer = count < list.length ? list : Arrays.copyOf(list, count + 1);
        longer[count] = value;
        return longer;
    }

    /** Reads one number or a packed list of them behind those that are there; a long list must be packed. */
    float[] packedOrSingleFloats(float[] before) {
        float[] more;
        if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_FIXED32) {
            more = new float[] {real()};
        } else {
            byte[] bytes = bytes();
            if (bytes.length % Float.BYTES != 0) {
                throw damaged("a list of numbers that ends within one");
            }
            more = floats(bytes);
        }
        if (before.length == 0) {
            return more;
        }
        if (before.length > OnnxLimits.LIST) {
            throw damaged("a long list of numbers in pieces");
        }
        float[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    /** Turns little-endian bytes into numbers. */
    static float[] floats(byte[] bytes) {
        float[] floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    private void require(int wireType) {
        if (WireFormat.getTagWireType(tag) != wireType) {
            throw damaged("field " + WireFormat.getTagFieldNumber(tag) + " of the wrong kind");
        }
    }

    private OnnxException damaged(String found) {
        return new OnnxException("damaged or not ONNX: at byte " + in.getTotalBytesRead() + " stands " + found
                + "; copy or export the file again");
    }

    private OnnxException broken(IOException e) {
        return new OnnxException("damaged, cut off or not ONNX: from byte " + in.getTotalBytesRead()
                + " on it cannot be read; copy or export the file again", e);
    }
}
