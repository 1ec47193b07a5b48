package org.ringside.app.bundle;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringside.controllers.ControllerProvider;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.hash.Sha256;

/**
 * Which controller a run was made with. The controller itself is not in the bundle.
 *
 * @param name its name
 * @param type its provider's class
 * @param jar SHA-256 of the jar that it came from; absent for one that comes with Ringside
 * @param controlRate control periods a second
 * @param details what else it says of itself, such as the hashes of a policy's files
 * @param physics what it asked of the physics
 */
record ControllerIdentity(
        String name,
        String type,
        Optional<String> jar,
        int controlRate,
        Map<String, String> details,
        PhysicsRequest physics) {
    private static final Pattern HASH = Pattern.compile("SHA-256 [0-9a-f]{64}");

    /** Copies the map. */
    ControllerIdentity {
        details = new LinkedHashMap<>(details);
    }

    static ControllerIdentity of(ControllerProvider provider) {
        return new ControllerIdentity(provider.name(), provider.getClass().getName(), jarHash(provider.getClass()),
                provider.controlRate(), provider.details(), provider.physics());
    }

    /** What another controller is not that this one was; of a text with a hash only the hash counts, as paths differ. */
    List<String> differences(ControllerIdentity other) {
        List<String> differences = new ArrayList<>();
        compare(differences, "name", name, other.name);
        compare(differences, "class", type, other.type);
        compare(differences, "jar", jar.orElse("none"), other.jar.orElse("none"));
        compare(differences, "control rate", controlRate, other.controlRate);
        compare(differences, "physics", physics, other.physics);
        for (String key : details.keySet()) {
            compare(differences, key, essence(details.get(key)), essence(other.details.getOrDefault(key, "absent")));
        }
        return differences;
    }

    private static void compare(List<String> differences, String what, Object recorded, Object other) {
        if (!recorded.equals(other)) {
            differences.add("the run was made with another controller: its " + what + " was "
                    + recorded + ", but is now " + other);
        }
    }

    private static String essence(String text) {
        Matcher matcher = HASH.matcher(text);
        return matcher.find() ? matcher.group() : text;
    }

    /** Only what a class loader of its own loaded is a plug-in: its jar is hashed whole. */
    private static Optional<String> jarHash(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || type.getClassLoader() == ControllerProvider.class.getClassLoader()) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Optional.of(Sha256.of(Files.readAllBytes(jar))) : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            throw new BundleException("the jar of the controller " + type.getName() + " cannot be read again: "
                    + e.getMessage(), e);
        }
    }
}
