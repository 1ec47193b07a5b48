package org.ringside.sim.planar;

import java.util.Arrays;
import org.jbox2d.callbacks.DebugDraw;
import org.jbox2d.callbacks.TreeCallback;
import org.jbox2d.callbacks.TreeRayCastCallback;
import org.jbox2d.collision.AABB;
import org.jbox2d.collision.RayCastInput;
import org.jbox2d.collision.broadphase.BroadPhaseStrategy;
import org.jbox2d.common.Vec2;

/**
 * Finds which pieces of terrain a part of the robot may touch. Parts of the robot never touch each other, and pieces of terrain
 * never move, so a query need only look at the terrain: a short list, in place of JBox2D's tree, in which all parts of the robot
 * overlap all the time (the tree took 70 % of the time of a step).
 *
 * <p>Proxies made before {@link #endTerrain} are terrain, those after it are the robot. Proxies are never destroyed. Rays are not
 * cast. Confined to the world's thread.
 */
final class TerrainBroadPhase implements BroadPhaseStrategy {
    /** By how much a moving proxy's box is larger than its shape, m, so that it need not be renewed each step. */
    private static final float MARGIN = 0.05f;

    private AABB[] boxes = new AABB[64];
    private Object[] userData = new Object[64];
    private int size;

    /** Lower s, upper s, lower z and upper z of each piece of terrain, m (4 x pieces); empty while the terrain grows. */
    private float[] terrain = new float[0];

    /** Says that the terrain is complete: from now on proxies belong to the robot. */
    void endTerrain() {
        terrain = new float[4 * size];
        for (int i = 0; i < size; i++) {
            terrain[4 * i] = boxes[i].lowerBound.x;
            terrain[4 * i + 1] = boxes[i].upperBound.x;
            terrain[4 * i + 2] = boxes[i].lowerBound.y;
            terrain[4 * i + 3] = boxes[i].upperBound.y;
        }
    }

    @Override
    public int createProxy(AABB box, Object data) {
        if (size == boxes.length) {
            boxes = Arrays.copyOf(boxes, 2 * size);
            userData = Arrays.copyOf(userData, 2 * size);
        }
        AABB fat = new AABB();
        enlarge(box, fat);
        boxes[size] = fat;
        userData[size] = data;
        return size++;
    }

    private static void enlarge(AABB box, AABB fat) {
        fat.lowerBound.set(box.lowerBound.x - MARGIN, box.lowerBound.y - MARGIN);
        fat.upperBound.set(box.upperBound.x + MARGIN, box.upperBound.y + MARGIN);
    }

    @Override
    public boolean moveProxy(int proxy, AABB box, Vec2 displacement) {
        AABB fat = boxes[proxy];
        if (fat.contains(box)) {
            return false;
        }
        enlarge(box, fat);
        return true;
    }

    @Override
    public void query(TreeCallback callback, AABB box) {
        // Optimization for "for each piece of terrain: if (AABB.testOverlap(boxes[i], box)) callback.treeCallback(i)"
        float[] edges = terrain;
        float low = box.lowerBound.x;
        float high = box.upperBound.x;
        float bottom = box.lowerBound.y;
        float top = box.upperBound.y;
        for (int i = 0; i < edges.length; i += 4) {
            boolean overlap = edges[i] <= high && edges[i + 1] >= low && edges[i + 2] <= top && edges[i + 3] >= bottom;
            if (overlap && !callback.treeCallback(i / 4)) {
                return;
            }
        }
    }

    @Override
    public Object getUserData(int proxy) {
        return userData[proxy];
    }

    @Override
    public AABB getFatAABB(int proxy) {
        return boxes[proxy];
    }

    @Override
    public void destroyProxy(int proxy) {
        throw new UnsupportedOperationException("planar worlds never remove a shape");
    }

    @Override
    public void raycast(TreeRayCastCallback callback, RayCastInput input) {
        throw new UnsupportedOperationException("planar worlds cast no rays");
    }

    @Override
    public int computeHeight() {
        return 1;
    }

    @Override
    public int getHeight() {
        return 1;
    }

    @Override
    public int getMaxBalance() {
        return 0;
    }

    @Override
    public float getAreaRatio() {
        return 1;
    }

    @Override
    public int getInsertionCount() {
        return size;
    }

    @Override
    public void drawTree(DebugDraw draw) {
        // a list has no tree to draw
    }
}
