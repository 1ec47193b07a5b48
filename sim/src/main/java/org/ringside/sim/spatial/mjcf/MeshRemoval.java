package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.List;

/** Takes the geoms out of a document that are meshes and only draw: that cannot collide and whose mass does not count. */
final class MeshRemoval {
    private final CompilerSettings settings;

    private MeshRemoval(CompilerSettings settings) {
        this.settings = settings;
    }

    /** Returns a document without meshes. Any mesh that does not only draw is a fault. */
    static MjcfElement apply(MjcfElement root, CompilerSettings settings) {
        return new MeshRemoval(settings).apply(root, true, true);
    }

    /** Filters an element, given whether it cannot move and whether the masses of geoms in it do not count. */
    private MjcfElement apply(MjcfElement element, boolean fixed, boolean massless) {
        boolean fixedInside = fixed;
        boolean masslessInside = massless;
        if (element.name().equals("body")) {
            fixedInside = fixed && !contains(element, "joint") && !contains(element, "freejoint");
            masslessInside = fixedInside || Boolean.FALSE.equals(settings.inertiaFromGeom())
                    || settings.inertiaFromGeom() == null && contains(element, "inertial");
        }
        List<MjcfElement> kept = new ArrayList<>();
        for (MjcfElement child : element.children()) {
            if (isMesh(child)) {
                checkOnlyDraws(child, masslessInside);
            } else {
                kept.add(apply(child, fixedInside, masslessInside));
            }
        }
        return element.withChildren(kept);
    }

    /** Whether a body has an element of its own, or in a frame in it. */
    private static boolean contains(MjcfElement body, String name) {
        for (MjcfElement child : body.children()) {
            if (child.name().equals(name) || child.name().equals("frame") && contains(child, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMesh(MjcfElement element) {
        return element.name().equals("geom") && (element.has("mesh") || "mesh".equals(element.text("type"))
                || "sdf".equals(element.text("type")));
    }

    private void checkOnlyDraws(MjcfElement geom, boolean massless) {
        if (geom.integer("contype", 1) != 0 || geom.integer("conaffinity", 1) != 0) {
            throw geom
                    .fault("meshes cannot collide here; use primitive geoms (capsule, box, ...) for collision, or give"
                            + " contype=\"0\" conaffinity=\"0\" to a mesh that only draws");
        }
        int group = geom.integer("group", 0);
        boolean counts = group >= settings.firstGroup() && group <= settings.lastGroup();
        if (!massless && counts && geom.number("mass", geom.number("density", 1000)) != 0) {
            throw geom.fault("meshes have no mass here; give the body an <inertial>, or the mesh mass=\"0\"");
        }
    }
}
