package org.ringside.controllers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.ringside.courses.format.Suggestions;
import org.ringside.sim.SensorLayout;

/** The controllers that can be chosen by name. Immutable and safe in any thread. */
public final class ControllerLibrary {
    /** Physics rate that every control rate must divide, Hz. */
    private static final int PHYSICS_RATE = 1000;

    private final Map<String, ControllerProvider> byName;

    private ControllerLibrary(Map<String, ControllerProvider> byName) {
        this.byName = byName;
    }

    /**
     * Loads the controllers on the class path and those of a user's plug-ins.
     *
     * @param plugins a jar, or a folder of jars, with the user's controllers
     * @return the library
     * @throws PluginException if a plug-in does not load, or two controllers share a name; the message names the jar
     */
    public static ControllerLibrary load(Optional<Path> plugins) {
        List<ControllerProvider> providers = new ArrayList<>();
        try {
            ServiceLoader.load(ControllerProvider.class, ControllerProvider.class.getClassLoader())
                    .forEach(providers::add);
        } catch (ServiceConfigurationError e) {
            throw new PluginException("a controller on the class path does not load: " + e.getMessage(), e);
        }
        plugins.ifPresent(path -> providers.addAll(PluginJars.load(path)));
        return of(providers);
    }

    /**
     * Makes a library of known providers.
     *
     * @param providers the providers
     * @return the library
     * @throws PluginException if two share a name, or one's name or control rate is not allowed
     */
    public static ControllerLibrary of(List<ControllerProvider> providers) {
        Map<String, ControllerProvider> byName = new TreeMap<>();
        for (ControllerProvider provider : providers) {
            String name = check(provider);
            ControllerProvider earlier = byName.putIfAbsent(name, provider);
            if (earlier != null) {
                throw new PluginException("two controllers are named " + name + ": " + origin(earlier) + " and "
                        + origin(provider) + "; names must be unique", null);
            }
        }
        return new ControllerLibrary(byName);
    }

    /**
     * Returns the names.
     *
     * @return in alphabetical order
     */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * Returns all controllers.
     *
     * @return in the order of their names
     */
    public List<ControllerProvider> providers() {
        return List.copyOf(byName.values());
    }

    /**
     * Finds a controller.
     *
     * @param name its name
     * @return its provider
     * @throws PluginException if there is none; the message names the nearest one and lists all
     */
    public ControllerProvider named(String name) {
        ControllerProvider provider = byName.get(name);
        if (provider == null) {
            throw new PluginException("there is no controller \"" + name + "\"" + Suggestions.hint(name, byName
                    .keySet())
                    + " (controllers: " + String.join(", ", byName.keySet()) + ")", null);
        }
        return provider;
    }

    private static String check(ControllerProvider provider) {
        String name;
        int rate;
        SensorLayout sensors;
        try {
            name = provider.name();
            rate = provider.controlRate();
            sensors = provider.sensors();
        } catch (RuntimeException | LinkageError e) {
            throw new PluginException(
                    origin(provider) + ": it does not tell its name, control rate and sensors: "
                            + e.getClass().getName(),
                    e);
        }
        if (name == null || !name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.length() > 64) {
            throw new PluginException(origin(provider) + ": a controller's name must be lower-case words joined by"
                    + " hyphens, at most 64 characters, not \"" + name + "\"", null);
        }
        if (rate < 1 || PHYSICS_RATE % rate != 0) {
            throw new PluginException(origin(provider) + ": controller " + name + " asks for a control rate of " + rate
                    + " Hz; " + PHYSICS_RATE + " Hz must be a multiple of it", null);
        }
        if (sensors == null) {
            throw new PluginException(origin(provider) + ": controller " + name + " asks for null sensors; "
                    + "SensorLayout.DEFAULT is what one gets that asks for nothing", null);
        }
        return name;
    }

    private static String origin(ControllerProvider provider) {
        var source = provider.getClass().getProtectionDomain().getCodeSource();
        return provider.getClass().getName() + (source == null ? "" : " in " + source.getLocation().getPath());
    }
}
