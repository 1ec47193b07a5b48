package org.ringside.controllers;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Loads the providers that a user's jars name. All jars of a folder share one class loader, so that a plug-in may lie beside the
 * libraries that it needs; every failure names its jar.
 */
final class PluginJars {
    private static final String SERVICE = "META-INF/services/" + ControllerProvider.class.getName();

    private PluginJars() {}

    /** Loads the providers of one jar, or of all jars in a folder in the order of their names. */
    static List<ControllerProvider> load(Path path) {
        List<Path> jars = jars(path);
        URL[] urls = jars.stream().map(PluginJars::url).toArray(URL[]::new);
        // stays open: the controllers load their classes from it as long as the program runs
        URLClassLoader loader = new URLClassLoader("plugins", urls, ControllerProvider.class.getClassLoader());
        List<ControllerProvider> providers = new ArrayList<>();
        for (Path jar : jars) {
            for (String className : providerNames(jar)) {
                providers.add(instantiate(loader, jar, className));
            }
        }
        if (providers.isEmpty()) {
            throw new PluginException(
                    path + " holds no controller: no jar in it has the file " + SERVICE, null);
        }
        return providers;
    }

    private static List<Path> jars(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new PluginException(path + ": no such jar or folder of jars", null);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new PluginException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new PluginException(jar + " has no address: " + e.getMessage(), e);
        }
    }

    private static List<String> providerNames(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(SERVICE);
            if (entry == null) {
                return List.of();
            }
            String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException | SecurityException e) {
            throw new PluginException(jar + " is no readable jar: " + e.getMessage(), e);
        }
    }

    private static ControllerProvider instantiate(ClassLoader loader, Path jar, String className) {
        try {
            Class<?> type = Class.forName(className, true, loader);
            return type.asSubclass(ControllerProvider.class).getConstructor().newInstance();
        } catch (ClassCastException e) {
            throw new PluginException(jar + ": " + className + " is no " + ControllerProvider.class.getName(), e);
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new PluginException(jar + ": " + className + " does not load: " + cause, e);
        }
    }
}
