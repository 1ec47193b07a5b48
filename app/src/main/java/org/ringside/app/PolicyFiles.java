package org.ringside.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ringside.controllers.policy.onnx.GraphReader;
import org.ringside.controllers.policy.onnx.OnnxException;
import org.ringside.controllers.policy.onnx.PolicyGraph;

/**
 * An ONNX file that was read.
 *
 * @param bytes its bytes
 * @param graph the graph in them
 */
record PolicyFiles(byte[] bytes, PolicyGraph graph) {
    /** Reads an ONNX file; an {@link OnnxException} says what is wrong without the file's name. */
    static PolicyFiles read(Path file) {
        byte[] bytes = GraphReader.bytes(file);
        return new PolicyFiles(bytes, GraphReader.read(bytes));
    }

    /** Reads an ONNX file that the user named. */
    static PolicyFiles readNamed(Path file) {
        try {
            return read(file);
        } catch (OnnxException e) {
            throw new UserError(TraceFiles.printable(file.toString()) + ": " + e.getMessage(), e);
        }
    }

    /** Refuses a name that is no file. */
    static Path existing(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(TraceFiles.printable(file.toString()) + ": a folder; give a file in it");
        }
        if (!Files.isRegularFile(file)) {
            throw new UserError(TraceFiles.printable(file.toString()) + ": there is no such file");
        }
        return file;
    }
}
