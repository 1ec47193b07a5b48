package org.ringside.sim.planar;

import java.util.ArrayList;
import java.util.List;
import org.jbox2d.collision.AABB;
import org.jbox2d.collision.Collision;
import org.jbox2d.collision.Distance;
import org.jbox2d.collision.TimeOfImpact;
import org.jbox2d.common.Mat22;
import org.jbox2d.common.Mat33;
import org.jbox2d.common.Rot;
import org.jbox2d.common.Vec2;
import org.jbox2d.common.Vec3;
import org.jbox2d.dynamics.contacts.Contact;
import org.jbox2d.pooling.IDynamicStack;
import org.jbox2d.pooling.IWorldPool;
import org.jbox2d.pooling.normal.DefaultWorldPool;

/**
 * JBox2D's scratch memory for one world, with contacts of our own (see {@link TerrainContact}) and rotations that remember (see
 * {@link AngleMemo}). Everything else is JBox2D's. Confined to the world's thread.
 */
final class WorldPool implements IWorldPool {
    private static final int DEPTH = 100;

    private final IWorldPool others = new DefaultWorldPool(DEPTH, 10);
    private final IDynamicStack<Contact> terrainContacts = new TerrainContacts();
    private final Rot[] rotations = new Rot[DEPTH];
    private final Vec2[] vectors = new Vec2[DEPTH];
    private int rotationsInUse;
    private int vectorsInUse;

    WorldPool(AngleMemo angles) {
        for (int i = 0; i < DEPTH; i++) {
            rotations[i] = angles.rotation();
            vectors[i] = new Vec2();
        }
    }

    private final class TerrainContacts implements IDynamicStack<Contact> {
        private final List<Contact> free = new ArrayList<>();

        @Override
        public Contact pop() {
            return free.isEmpty() ? new TerrainContact(WorldPool.this) : free.removeLast();
        }

        @Override
        public void push(Contact contact) {
            free.add(contact);
        }
    }

    @Override
    public IDynamicStack<Contact> getChainCircleContactStack() {
        return terrainContacts;
    }

    @Override
    public Rot popRot() {
        return rotations[rotationsInUse++];
    }

    @Override
    public void pushRot(int count) {
        rotationsInUse -= count;
    }

    @Override
    public Vec2 popVec2() {
        return vectors[vectorsInUse++];
    }

    @Override
    public void pushVec2(int count) {
        vectorsInUse -= count;
    }

    @Override
    public IDynamicStack<Contact> getPolyContactStack() {
        return others.getPolyContactStack();
    }

    @Override
    public IDynamicStack<Contact> getCircleContactStack() {
        return others.getCircleContactStack();
    }

    @Override
    public IDynamicStack<Contact> getPolyCircleContactStack() {
        return others.getPolyCircleContactStack();
    }

    @Override
    public IDynamicStack<Contact> getEdgeCircleContactStack() {
        return others.getEdgeCircleContactStack();
    }

    @Override
    public IDynamicStack<Contact> getEdgePolyContactStack() {
        return others.getEdgePolyContactStack();
    }

    @Override
    public IDynamicStack<Contact> getChainPolyContactStack() {
        return others.getChainPolyContactStack();
    }

    @Override
    public Vec2[] popVec2(int count) {
        // the caller gives the vectors back by pushVec2, into the stack above
        throw new UnsupportedOperationException(
                "no part of JBox2D that planar worlds use takes several vectors at once");
    }

    @Override
    public Vec3 popVec3() {
        return others.popVec3();
    }

    @Override
    public Vec3[] popVec3(int count) {
        return others.popVec3(count);
    }

    @Override
    public void pushVec3(int count) {
        others.pushVec3(count);
    }

    @Override
    public Mat22 popMat22() {
        return others.popMat22();
    }

    @Override
    public Mat22[] popMat22(int count) {
        return others.popMat22(count);
    }

    @Override
    public void pushMat22(int count) {
        others.pushMat22(count);
    }

    @Override
    public Mat33 popMat33() {
        return others.popMat33();
    }

    @Override
    public void pushMat33(int count) {
        others.pushMat33(count);
    }

    @Override
    public AABB popAABB() {
        return others.popAABB();
    }

    @Override
    public AABB[] popAABB(int count) {
        return others.popAABB(count);
    }

    @Override
    public void pushAABB(int count) {
        others.pushAABB(count);
    }

    @Override
    public Collision getCollision() {
        return others.getCollision();
    }

    @Override
    public TimeOfImpact getTimeOfImpact() {
        return others.getTimeOfImpact();
    }

    @Override
    public Distance getDistance() {
        return others.getDistance();
    }

    @Override
    public float[] getFloatArray(int length) {
        return others.getFloatArray(length);
    }

    @Override
    public int[] getIntArray(int length) {
        return others.getIntArray(length);
    }

    @Override
    public Vec2[] getVec2Array(int length) {
        return others.getVec2Array(length);
    }
}
