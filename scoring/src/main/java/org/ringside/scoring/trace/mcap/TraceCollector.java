package org.ringside.scoring.trace.mcap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.DoubleRows;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.TraceFormatException;

/** Collects a trace from the records of its file. Topics that are not ours are passed over. */
final class TraceCollector implements McapVisitor {
    /** Far more than any robot has; keeps a hostile file from asking for endless rows. */
    private static final int MAXIMUM_NAMES = 1000;

    private final Path file;
    private final List<String> joints = new ArrayList<>();
    private final List<String> feet = new ArrayList<>();
    private final DoubleRows time = new DoubleRows(1);
    private final DoubleRows x = new DoubleRows(1);
    private final DoubleRows y = new DoubleRows(1);
    private final DoubleRows height = new DoubleRows(1);
    private final DoubleRows orientation = new DoubleRows(4);
    private final DoubleRows twist = new DoubleRows(6);
    private final List<ContactSpan> contacts = new ArrayList<>();
    private final double[] base = new double[13];
    private String source;
    private TraceLabels labels;
    private double[] jointRow;
    private DoubleRows jointPosition;
    private DoubleRows jointVelocity;
    private DoubleRows jointTorque;

    TraceCollector(Path file) {
        this.file = file;
    }

    @Override
    public void metadata(String name, Map<String, String> entries) throws TraceFormatException {
        if (!name.equals(McapTraceWriter.METADATA)) {
            return;
        }
        if (labels != null) {
            throw failure("there are two metadata records \"" + name + "\"");
        }
        try {
            labels = TraceLabels.fromMap(entries);
        } catch (NumberFormatException e) {
            throw failure("the seed must be a whole number, not \"" + entries.get("seed") + "\"");
        }
        source = entries.getOrDefault("source", file.toString());
        addNames(entries, "joint.", joints);
        addNames(entries, "foot.", feet);
        jointRow = new double[joints.size()];
        jointPosition = new DoubleRows(joints.size());
        jointVelocity = new DoubleRows(joints.size());
        jointTorque = new DoubleRows(joints.size());
    }

    @Override
    public void message(Channel channel, long logTime, ByteSource data) throws TraceFormatException {
        boolean state = channel.name().equals(Topic.STATE.path());
        if (!state && !channel.name().equals(Topic.CONTACTS.path())) {
            return;
        }
        RosType type = state ? RosType.STATE : RosType.CONTACT;
        if (!channel.type().equals(type.fullName()) || !channel.encoding().equals("cdr")) {
            throw data.failure("topic " + channel.name() + " must carry " + type.fullName() + " in cdr, not "
                    + channel.type() + " in " + channel.encoding());
        }
        if (labels == null) {
            throw data.failure("the metadata record \"" + McapTraceWriter.METADATA
                    + "\" must come before the messages");
        }
        if (state) {
            readState(new CdrReader(data));
        } else {
            readContact(new CdrReader(data));
        }
    }

    private void addNames(Map<String, String> entries, String key, List<String> names) throws TraceFormatException {
        for (int i = 0; entries.containsKey(key + i); i++) {
            if (i == MAXIMUM_NAMES) {
                throw failure("there are more than " + MAXIMUM_NAMES + " entries " + key);
            }
            names.add(entries.get(key + i));
        }
    }

    private void readState(CdrReader in) throws TraceFormatException {
        in.time("the stamp");
        in.string("the frame");
        time.draft(0, in.float64("time"));
        in.float64s(base, 13, "the base's state");
        x.draft(0, base[0]);
        y.draft(0, base[1]);
        height.draft(0, base[2]);
        orientation.draft(0, base, 3, 4);
        twist.draft(0, base, 7, 6);
        readJoints(in, jointPosition, "joint_position");
        readJoints(in, jointVelocity, "joint_velocity");
        readJoints(in, jointTorque, "joint_torque");
        for (DoubleRows rows : List.of(time, x, y, height, orientation, twist)) {
            rows.commit();
        }
    }

    private void readJoints(CdrReader in, DoubleRows rows, String what) throws TraceFormatException {
        in.sequence(jointRow, what);
        rows.draft(0, jointRow, 0, jointRow.length);
        rows.commit();
    }

    private void readContact(CdrReader in) throws TraceFormatException {
        in.time("the stamp");
        in.string("the frame");
        in.time("the end");
        long first = in.uint32("first_sample");
        long last = in.uint32("last_sample");
        if (first > last || last > Integer.MAX_VALUE) {
            throw in.failure("a touch cannot go from sample " + first + " to sample " + last);
        }
        String body = in.string("body");
        String foot = in.string("foot");
        String surface = in.string("surface");
        in.float64s(base, 4, "the touch");
        contacts.add(new ContactSpan(
                body, foot, surface, (int) first, (int) last, base[0], base[1], base[2], base[3]));
    }

    TraceLabels labels() {
        return labels;
    }

    Trace build() throws TraceFormatException {
        if (time.rows() == 0) {
            throw failure("the file holds no message on " + Topic.STATE.path() + ": it is no trace of Ringside");
        }
        for (ContactSpan contact : contacts) {
            if (contact.lastSample() >= time.rows()) {
                throw failure("a touch of " + contact.surface() + " ends at sample " + contact.lastSample()
                        + ", but there are only " + time.rows() + " samples");
            }
        }
        BodyMotion motion = new BodyMotion(
                joints,
                feet,
                height.toArray(),
                orientation.toArray(),
                twist.toArray(),
                jointPosition.toArray(),
                jointVelocity.toArray(),
                jointTorque.toArray(),
                contacts);
        try {
            return new Trace(source, time.toArray(), x.toArray(), y.toArray(), Optional.of(motion));
        } catch (IllegalArgumentException e) {
            throw failure(e.getMessage());
        }
    }

    private TraceFormatException failure(String reason) {
        return new TraceFormatException(file, 0, reason);
    }
}
