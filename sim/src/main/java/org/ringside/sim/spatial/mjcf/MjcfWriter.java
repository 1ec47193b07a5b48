package org.ringside.sim.spatial.mjcf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.ringside.sim.spatial.BodyPair;
import org.ringside.sim.spatial.ContactPair;
import org.ringside.sim.spatial.HeightField;
import org.ringside.sim.spatial.Keyframe;
import org.ringside.sim.spatial.Model;

/**
 * Writes a compiled model as plain MJCF without defaults or anything implicit. MuJoCo opens it, and {@link MjcfReader} makes the same
 * model of it, bit for bit: numbers have as many digits as that takes.
 */
public final class MjcfWriter {
    private final Model model;
    private final XmlText xml = new XmlText();

    private MjcfWriter(Model model) {
        this.model = model;
    }

    /**
     * Writes a model.
     *
     * @param model what to write. Not modified.
     * @return an XML document
     * @throws IllegalArgumentException if the model has what MJCF cannot say: numbers that are not finite, or an object without a name
     * to which another refers
     */
    public static String write(Model model) {
        MjcfWriter writer = new MjcfWriter(model);
        writer.document();
        return writer.xml.toString();
    }

    /**
     * Writes a model into a file, as a whole or not at all: into a temporary file beside it, which is then renamed.
     *
     * @param model what to write. Not modified.
     * @param file where to; replaced if it exists
     * @throws UncheckedIOException if it cannot be written; an older file is then untouched
     */
    public static void write(Model model, Path file) {
        String text = write(model);
        Path target = file.toAbsolutePath();
        Path temporary =
                target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.writeString(temporary, text);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void document() {
        xml.open("mujoco").with("model", model.name.isEmpty() ? null : model.name);
        xml.open("compiler").with("angle", "radian").with("autolimits", false).with("inertiafromgeom", false).close();
        OptionWriter.write(xml, model.options);
        xml.open("statistic").with("meaninertia", model.meanInertia).close();
        if (!model.heightFields.isEmpty()) {
            xml.open("asset");
            model.heightFields.forEach(this::heightField);
            xml.close();
        }
        new BodyWriter(xml, model).write();
        contacts();
        new ActuatorWriter(xml, model).write();
        keyframes();
        xml.close();
    }

    /** The first row of the text is the far one, that of the model the near one. */
    private void heightField(HeightField field) {
        xml.open("hfield").with("name", named(field.name(), "a height field"))
                .with("nrow", field.rows()).with("ncol", field.columns())
                .with("size", new double[] {field.radiusX(), field.radiusY(), field.elevation(), field.base()});
        StringBuilder heights = new StringBuilder();
        for (int row = field.rows() - 1; row >= 0; row--) {
            for (int column = 0; column < field.columns(); column++) {
                heights.append(heights.isEmpty() ? "" : column == 0 ? "  " : " ")
                        .append(XmlText.single(field.heights()[row * field.columns() + column]));
            }
        }
        xml.with("elevation", heights.toString()).close();
    }

    private void contacts() {
        if (model.contactPairs.isEmpty() && model.excludes.isEmpty()) {
            return;
        }
        xml.open("contact");
        for (ContactPair pair : model.contactPairs) {
            xml.open("pair").with("name", pair.name()).with("geom1", geom(pair.geom1()))
                    .with("geom2", geom(pair.geom2()))
                    .with("condim", pair.condim()).with("friction", pair.friction()).with("solref", pair.solref())
                    .with("solreffriction", pair.solrefFriction()).with("solimp", pair.solimp())
                    .with("margin", pair.margin()).with("gap", pair.gap()).close();
        }
        for (BodyPair pair : model.excludes) {
            xml.open("exclude").with("name", pair.name()).with("body1", body(model, pair.body1()))
                    .with("body2", body(model, pair.body2())).close();
        }
        xml.close();
    }

    private void keyframes() {
        List<Keyframe> keyframes = model.keyframes;
        if (keyframes.isEmpty()) {
            return;
        }
        xml.open("keyframe");
        for (Keyframe key : keyframes) {
            xml.open("key").with("name", key.name()).with("time", key.time());
            numbers("qpos", key.qpos());
            numbers("qvel", key.qvel());
            numbers("ctrl", key.ctrl());
            xml.close();
        }
        xml.close();
    }

    private void numbers(String attribute, double[] values) {
        if (values.length > 0) {
            xml.with(attribute, values);
        }
    }

    private String geom(int geom) {
        return named(model.geoms.name[geom], "geom " + geom);
    }

    static String body(Model model, int body) {
        return body == 0 ? "world" : named(model.bodies.name[body], "body " + body);
    }

    /** Returns a name that another element refers to. */
    static String named(String name, String what) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException(what + " has no name, but is referred to; MJCF refers by name only");
        }
        return name;
    }
}
