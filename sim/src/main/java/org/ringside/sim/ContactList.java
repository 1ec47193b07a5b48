package org.ringside.sim;

/**
 * Touches between a named part of the robot and a named surface of the scene, in flat arrays; entries 0 to {@code size - 1}
 * count. The world writes it; everybody else only reads it. Confined to the world's thread.
 */
public final class ContactList {
    /** How many entries count now. */
    public int size;

    /** Index of the touching body in {@code RobotModel.bodies()} (capacity). */
    public final int[] body;

    /** Index of the touching foot in {@code RobotModel.feet()}, or -1 where another part of the body touches (capacity). */
    public final int[] foot;

    /** Index of the touched surface in {@code Scene.surfaces()} (capacity). */
    public final int[] surface;

    /** Points of touch in the world, m (3 capacity). */
    public final double[] position;

    /** Largest force along the normal within the period, N; 0 where the engine finds the touch by geometry alone (capacity). */
    public final double[] force;

    /**
     * Makes an empty list.
     *
     * @param capacity how many touches it can hold: {@link #most} of them can come
     */
    public ContactList(int capacity) {
        body = new int[capacity];
        foot = new int[capacity];
        surface = new int[capacity];
        position = new double[3 * capacity];
        force = new double[capacity];
    }

    /**
     * Returns how many entries there can be at most: a body or a foot has one with each surface.
     *
     * @param bodies how many bodies the robot has
     * @param feet how many feet it has
     * @param surfaces how many surfaces the scene has
     * @return the capacity that holds them all
     */
    public static int most(int bodies, int feet, int surfaces) {
        return Math.multiplyExact(bodies + feet, surfaces);
    }

    /** Forgets all entries. */
    public void clear() {
        size = 0;
    }

    /**
     * Adds a touch, or raises the force of the entry with the same body, foot and surface.
     *
     * @param bodyIndex index of the touching body
     * @param footIndex index of the touching foot, or -1
     * @param surfaceIndex index of the touched surface
     * @param x point of touch, m
     * @param y point of touch, m
     * @param z point of touch, m
     * @param normalForce force along the normal, N
     * @throws IllegalStateException if the list is full: a touch that nobody hears of would be a fault that nobody judges
     */
    public void add(int bodyIndex, int footIndex, int surfaceIndex, double x, double y, double z, double normalForce) {
        int i = 0;
        while (i < size && !(body[i] == bodyIndex && foot[i] == footIndex && surface[i] == surfaceIndex)) {
            i++;
        }
        if (i == body.length) {
            throw full(bodyIndex, footIndex, surfaceIndex);
        }
        if (i == size) {
            size++;
            body[i] = bodyIndex;
            foot[i] = footIndex;
            surface[i] = surfaceIndex;
            force[i] = -1;
        }
        if (normalForce > force[i]) {
            position[3 * i] = x;
            position[3 * i + 1] = y;
            position[3 * i + 2] = z;
            force[i] = normalForce;
        }
    }

    private IllegalStateException full(int bodyIndex, int footIndex, int surfaceIndex) {
        return new IllegalStateException("the list holds " + body.length + " touches, and one more came, of body "
                + bodyIndex + ", foot " + footIndex + " with surface " + surfaceIndex
                + ": its world has to make it as large as robot and scene need");
    }
}
