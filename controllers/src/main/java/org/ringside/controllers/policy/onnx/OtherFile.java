package org.ringside.controllers.policy.onnx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Files that people take for ONNX, known by their first bytes, and what to do instead. */
enum OtherFile {
    LFS("version https://git-lfs", "a pointer of Git LFS, not the file itself; run: git lfs pull"),
    PAGE("<!", "a web page; download the file itself"),
    HTML("<html", "a web page; download the file itself"),
    ZIP("PK\u0003\u0004",
            "a zip archive, as PyTorch saves its models (.pt); export the policy to ONNX (in Python: torch.onnx.export)"),
    PICKLE("\u0080\u0002", "a pickle of Python; export the policy to ONNX (in Python: torch.onnx.export)"),
    HDF("\u0089HDF", "an HDF5 file, as Keras saves its models; export the policy to ONNX (with tf2onnx)"),
    PDF("%PDF", "a PDF; give the .onnx file"),
    JSON("{", "JSON; a policy card is given as it is, and its ONNX file lies beside it");

    private final byte[] start;
    private final String told;

    OtherFile(String start, String told) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.told = told;
    }

    /** Refuses a file that is surely no ONNX. */
    static void refuse(byte[] bytes) {
        if (bytes.length == 0) {
            throw new OnnxException("an empty file; copy or export it again");
        }
        for (OtherFile other : values()) {
            int length = Math.min(bytes.length, other.start.length);
            if (Arrays.equals(Arrays.copyOf(bytes, length), other.start)) {
                throw new OnnxException("not ONNX but " + other.told);
            }
        }
    }
}
