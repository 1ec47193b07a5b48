package org.ringside.sim.spatial.mjcf;

/** The names of a model; each kind of element has names of its own. */
final class ModelNames {
    final Names bodies = new Names("body");
    final Names joints = new Names("joint");
    final Names geoms = new Names("geom");
    final Names sites = new Names("site");
    final Names actuators = new Names("actuator");
    final Names sensors = new Names("sensor");
    final Names heightFields = new Names("height field");
    final Names pairs = new Names("contact pair");
    final Names excludes = new Names("contact exclusion");
    final Names keyframes = new Names("keyframe");
}
