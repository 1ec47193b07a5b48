package org.ringside.app.bundle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.ringside.sim.hash.Sha256;

/** A bundle in the hands of somebody who knows the format and recomputes whatever he likes. */
final class Tampered {
    final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Tampered of(Path file) throws IOException {
        Tampered bundle = new Tampered();
        try (BundleFile open = BundleFile.open(file)) {
            for (ZipBytes.Entry entry : open.entries()) {
                bundle.entries.put(entry.name(), open.read(entry));
            }
        }
        return bundle;
    }

    String text(String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    /** Replaces a text, which must be there, once. */
    Tampered replace(String name, String from, String to) {
        String text = text(name);
        assertTrue(text.contains(from), name + " does not contain " + from + ":\n" + text);
        int at = text.indexOf(from);
        entries.put(name, (text.substring(0, at) + to + text.substring(at + from.length()))
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Replaces what an expression finds first. */
    Tampered replaceFirst(String name, String regex, String to) {
        String text = text(name);
        String replaced = text.replaceFirst(regex, to);
        assertTrue(!replaced.equals(text), name + " has nothing like " + regex + ":\n" + text);
        entries.put(name, replaced.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Tampered put(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Tampered flip(String name, int at) {
        entries.get(name)[at] ^= 1;
        return this;
    }

    /** Exchanges the entries of two episodes. */
    Tampered exchange(int one, int other) {
        for (String file : EntryNames.OF_EPISODE) {
            byte[] kept = entries.get(EntryNames.of(one, file));
            entries.put(EntryNames.of(one, file), entries.get(EntryNames.of(other, file)));
            entries.put(EntryNames.of(other, file), kept);
        }
        return this;
    }

    /** Puts the entries of one episode in the place of another's. */
    Tampered copy(int from, int to) {
        for (String file : EntryNames.OF_EPISODE) {
            entries.put(EntryNames.of(to, file), entries.get(EntryNames.of(from, file)));
        }
        return this;
    }

    Tampered remove(int episode) {
        EntryNames.OF_EPISODE.forEach(file -> entries.remove(EntryNames.of(episode, file)));
        return this;
    }

    /** Makes the list of hashes fit; a signature cannot be made to fit and goes. */
    Tampered rehashed() {
        entries.remove(EntryNames.DIGESTS);
        entries.remove(EntryNames.SIGNATURE);
        StringBuilder list = new StringBuilder();
        entries.forEach((name, content) -> list.append(Sha256.of(content)).append("  ").append(name).append('\n'));
        entries.put(EntryNames.DIGESTS, list.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path write(Path file) throws IOException {
        return write(file, entries.entrySet().stream().toList());
    }

    /** Writes entries, also of the same name, into a container whose every checksum fits. */
    static Path write(Path file, List<Map.Entry<String, byte[]>> contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<ZipBytes.Entry> listed = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : contents) {
            CRC32 crc = new CRC32();
            crc.update(entry.getValue());
            out.writeBytes(ZipBytes.header(entry.getKey(), entry.getValue().length, (int) crc.getValue()));
            listed.add(new ZipBytes.Entry(entry.getKey(), out.size(), entry.getValue().length, (int) crc.getValue()));
            out.writeBytes(entry.getValue());
        }
        out.writeBytes(ZipBytes.tail(listed));
        Files.write(file, out.toByteArray());
        return file;
    }
}
