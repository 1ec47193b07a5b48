package org.ringside.controllers.policy.onnx;

/** Types of numbers in ONNX, in the order of their codes (ONNX specification, TensorProto.DataType). */
public enum ElementType {
    /** No type given. */
    UNDEFINED(0),
    /** 32-bit floating point: the one that policies speak. */
    FLOAT(4),
    /** Unsigned 8-bit integer. */
    UINT8(1),
    /** Signed 8-bit integer. */
    INT8(1),
    /** Unsigned 16-bit integer. */
    UINT16(2),
    /** Signed 16-bit integer. */
    INT16(2),
    /** Signed 32-bit integer. */
    INT32(4),
    /** Signed 64-bit integer: shapes and axes. */
    INT64(8),
    /** Text. */
    STRING(0),
    /** True or false. */
    BOOL(1),
    /** 16-bit floating point. */
    FLOAT16(2),
    /** 64-bit floating point. */
    DOUBLE(8),
    /** Any other type. */
    OTHER(0);

    /** Bytes of a number in raw data, or 0 where that is not supported. */
    final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    static ElementType ofCode(long code) {
        return code >= 0 && code < OTHER.ordinal() ? values()[(int) code] : OTHER;
    }
}
