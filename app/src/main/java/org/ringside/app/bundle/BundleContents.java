package org.ringside.app.bundle;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringside.app.bundle.Discrepancy.Kind;
import org.ringside.sim.hash.Sha256;

/** Compares a bundle's entries with the list that they must be, and their contents with their hashes. Confined to one thread. */
final class BundleContents {
    private final BundleFile file;
    private final Findings findings;
    private final Map<String, ZipBytes.Entry> byName = new LinkedHashMap<>();
    private String root = "";
    private Optional<String> signer = Optional.empty();

    BundleContents(BundleFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
        file.fault().ifPresent(fault -> findings.add(Kind.container, "the file", fault));
        for (ZipBytes.Entry entry : file.entries()) {
            if (byName.putIfAbsent(entry.name(), entry) != null) {
                findings.add(Kind.entries, entry.name(), "is there twice");
            }
        }
    }

    /** The content of an entry, absent where there is no such entry. */
    Optional<byte[]> content(String name) throws IOException {
        ZipBytes.Entry entry = byName.get(name);
        return entry == null ? Optional.empty() : Optional.of(file.read(entry));
    }

    /** SHA-256 of the list of hashes; empty where there is none. */
    String root() {
        return root;
    }

    /** Fingerprint of the key of a signature that holds. */
    Optional<String> signer() {
        return signer;
    }

    /** Checks which entries there are: those of so many episodes, all of them, nothing else, in order. */
    void checkNames(int episodes) {
        List<String> expected = EntryNames.expected(episodes);
        List<String> missing = expected.stream().filter(name -> !byName.containsKey(name)).toList();
        if (missing.size() == expected.size() - file.entries().size() && missing.contains(EntryNames.DIGESTS)) {
            long whole = byName.keySet().stream().filter(name -> name.endsWith("strict.json")).count();
            findings.add(Kind.entries, "the bundle", "is incomplete: " + whole + " of " + episodes
                    + " episodes are whole and the list of hashes is missing; a run that was broken off leaves such a file");
            return;
        }
        missing.forEach(name -> findings.add(Kind.entries, name,
                "is missing; the manifest says that there are " + episodes + " episodes"));
        int extra = 0;
        for (String name : byName.keySet()) {
            if (!expected.contains(name) && !name.equals(EntryNames.SIGNATURE)) {
                findings.add(Kind.entries, printable(name), "belongs to no bundle of " + episodes + " episodes");
                extra++;
            }
        }
        List<String> found = file.entries().stream().map(ZipBytes.Entry::name)
                .filter(name -> !name.equals(EntryNames.SIGNATURE)).toList();
        if (missing.isEmpty() && extra == 0 && !found.equals(expected)) {
            findings.add(Kind.entries, "the bundle", "has its entries in another order than bundles have");
        }
        if (byName.containsKey(EntryNames.SIGNATURE)
                && !file.entries().getLast().name().equals(EntryNames.SIGNATURE)) {
            findings.add(Kind.entries, EntryNames.SIGNATURE, "does not stand at the end");
        }
    }

    /** Checks every content against its checksum and its hash, and the list of hashes itself. */
    void checkDigests() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (ZipBytes.Entry entry : file.entries()) {
            byte[] content = file.read(entry);
            if (!BundleFile.checksumFits(entry, content)) {
                findings.add(Kind.container, printable(entry.name()),
                        "does not have the checksum that the archive says");
            }
            if (!entry.name().equals(EntryNames.DIGESTS) && !entry.name().equals(EntryNames.SIGNATURE)) {
                expected.append(Sha256.of(content)).append("  ").append(entry.name()).append('\n');
            }
        }
        Optional<byte[]> list = content(EntryNames.DIGESTS);
        if (list.isPresent()) {
            root = Sha256.of(list.get());
            compare(expected.toString(), new String(list.get(), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }

    private void compare(String expected, String found) {
        if (expected.equals(found)) {
            return;
        }
        List<String> wanted = expected.lines().toList();
        List<String> listed = found.lines().toList();
        for (int i = 0; i < wanted.size(); i++) {
            String line = i < listed.size() ? listed.get(i) : "";
            if (!line.equals(wanted.get(i))) {
                String name = wanted.get(i).substring(66);
                findings.add(Kind.digest, printable(name), line.endsWith("  " + name)
                        ? "its SHA-256 is " + wanted.get(i).substring(0, 64) + ", but " + EntryNames.DIGESTS + " says "
                                + printable(line.substring(0, Math.min(64, line.length())))
                        : "line " + (i + 1) + " of " + EntryNames.DIGESTS + " is not about it");
            }
        }
        if (wanted.equals(listed) || listed.size() > wanted.size()) {
            findings.add(Kind.digest, EntryNames.DIGESTS, "has other bytes than its " + wanted.size() + " lines");
        }
    }

    /** Checks the signature, and whether it is of the key that somebody asks for. */
    void checkSignature(Optional<String> wanted) throws IOException {
        Optional<byte[]> json = content(EntryNames.SIGNATURE);
        if (json.isEmpty()) {
            wanted.ifPresent(key -> findings.add(Kind.signature, "the bundle",
                    "is not signed; a signature of the key " + key + " is asked for"));
            return;
        }
        try {
            BundleSignature signature = BundleSignature.read(json.get());
            String fingerprint = signature.fingerprint();
            if (!signature.signs(root)) {
                findings.add(Kind.signature, EntryNames.SIGNATURE,
                        "the key " + fingerprint + " did not sign this bundle, whose root hash is " + root);
            } else {
                signer = Optional.of(fingerprint);
                if (wanted.isPresent() && !wanted.get().equals(fingerprint)) {
                    findings.add(Kind.signature, EntryNames.SIGNATURE, "is of the key " + fingerprint
                            + "; one of the key " + wanted.get() + " is asked for");
                }
            }
        } catch (BundleException e) {
            findings.add(Kind.signature, EntryNames.SIGNATURE, e.getMessage());
        }
    }

    static String printable(String name) {
        return name.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
