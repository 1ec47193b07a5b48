package org.ringside.scoring.trace.mcap;

import java.util.LinkedHashSet;
import java.util.List;

/** The message types of a trace file, with their definitions as ROS 2 writes them. */
enum RosType {
    TIME("builtin_interfaces/Time", """
            int32 sec
            uint32 nanosec
            """),
    HEADER("std_msgs/Header", """
            builtin_interfaces/Time stamp
            string frame_id
            """, TIME),
    POINT("geometry_msgs/Point", """
            float64 x
            float64 y
            float64 z
            """),
    VECTOR("geometry_msgs/Vector3", """
            float64 x
            float64 y
            float64 z
            """),
    QUATERNION("geometry_msgs/Quaternion", """
            float64 x 0
            float64 y 0
            float64 z 0
            float64 w 1
            """),
    POSE("geometry_msgs/Pose", """
            geometry_msgs/Point position
            geometry_msgs/Quaternion orientation
            """, POINT, QUATERNION),
    POSE_WITH_COVARIANCE("geometry_msgs/PoseWithCovariance", """
            geometry_msgs/Pose pose
            float64[36] covariance
            """, POSE),
    TWIST("geometry_msgs/Twist", """
            geometry_msgs/Vector3 linear
            geometry_msgs/Vector3 angular
            """, VECTOR),
    TWIST_WITH_COVARIANCE("geometry_msgs/TwistWithCovariance", """
            geometry_msgs/Twist twist
            float64[36] covariance
            """, TWIST),
    TRANSFORM("geometry_msgs/Transform", """
            geometry_msgs/Vector3 translation
            geometry_msgs/Quaternion rotation
            """, VECTOR, QUATERNION),
    TRANSFORM_STAMPED("geometry_msgs/TransformStamped", """
            std_msgs/Header header
            string child_frame_id
            geometry_msgs/Transform transform
            """, HEADER, TRANSFORM),
    /** Pose and twist of the base, for tools. */
    ODOMETRY("nav_msgs/Odometry", """
            std_msgs/Header header
            string child_frame_id
            geometry_msgs/PoseWithCovariance pose
            geometry_msgs/TwistWithCovariance twist
            """, HEADER, POSE_WITH_COVARIANCE, TWIST_WITH_COVARIANCE),
    /** Pose of the base, for tools. */
    TF("tf2_msgs/TFMessage", """
            geometry_msgs/TransformStamped[] transforms
            """, TRANSFORM_STAMPED),
    /** Joints by name, for tools. */
    JOINT_STATE("sensor_msgs/JointState", """
            std_msgs/Header header
            string[] name
            float64[] position
            float64[] velocity
            float64[] effort
            """, HEADER),
    /** One sample of the trace, exactly. */
    STATE("ringside_msgs/State", """
            # One sample of a trace, exactly as it was recorded.
            std_msgs/Header header
            # time since the start of the episode, s
            float64 time
            # base position in the world, m
            float64[3] base_position
            # base orientation: w x y z
            float64[4] base_orientation_wxyz
            # base linear velocity in the world, m/s
            float64[3] base_linear_velocity_in_world
            # base angular velocity in the base, rad/s
            float64[3] base_angular_velocity_in_base
            # joints in the order of the metadata record "ringside": rad, rad/s, N m
            float64[] joint_position
            float64[] joint_velocity
            float64[] joint_torque
            """, HEADER),
    /** One touch, from its first to its last sample. */
    CONTACT("ringside_msgs/Contact", """
            # A touch between a part of the robot and a surface, without a break. Stamped with its first sample.
            std_msgs/Header header
            # time of the last sample that shows it
            builtin_interfaces/Time end
            # samples, counted from 0
            uint32 first_sample
            uint32 last_sample
            string body
            # empty where another part of the body touches
            string foot
            string surface
            # where it was at its largest force, world, m
            geometry_msgs/Point position
            # along the normal, N; 0 where the touch was found by geometry alone
            float64 maximum_force
            """, HEADER, POINT);

    private static final String SEPARATOR = "=".repeat(80) + "\n";

    private final String shortName;
    private final String text;
    private final List<RosType> parts;

    RosType(String shortName, String text, RosType... parts) {
        this.shortName = shortName;
        this.text = text;
        this.parts = List.of(parts);
    }

    /** Full name, such as {@code nav_msgs/msg/Odometry}. */
    String fullName() {
        return shortName.replace("/", "/msg/");
    }

    /** Own definition, followed by those of all parts, each once. */
    String definition() {
        StringBuilder all = new StringBuilder(text);
        LinkedHashSet<RosType> needed = new LinkedHashSet<>();
        collect(needed);
        for (RosType part : needed) {
            all.append(SEPARATOR).append("MSG: ").append(part.shortName).append('\n').append(part.text);
        }
        return all.toString();
    }

    private void collect(LinkedHashSet<RosType> needed) {
        for (RosType part : parts) {
            if (needed.add(part)) {
                part.collect(needed);
            }
        }
    }
}
