package org.ringside.sim.spatial.mjcf;

/** Documents for tests. */
final class MjcfSamples {
    /** Something of everything that is supported. MuJoCo 3.14 opens it. */
    static final String EVERYTHING =
            """
                    <mujoco model="everything">
                      <compiler angle="radian" autolimits="true" eulerseq="XYZ"/>
                      <option timestep="0.003" gravity="0.1 0 -9.7" integrator="implicitfast" cone="elliptic" iterations="50"
                          tolerance="1e-9" impratio="3">
                        <flag eulerdamp="disable" refsafe="disable"/>
                      </option>
                      <default>
                        <geom friction="0.7 0.01 0.002" solref="0.03 0.9"/>
                        <joint damping="0.1" armature="0.01"/>
                        <default class="leg">
                          <joint axis="0 1 0" range="-1 1.5" frictionloss="0.05" solimplimit="0.8 0.9"/>
                          <geom type="capsule" size="0.03" condim="4" margin="0.002" gap="0.001"/>
                          <position kp="30" dampratio="0.8" forcerange="-20 20" inheritrange="0.9"/>
                        </default>
                      </default>
                      <asset>
                        <hfield name="hills" nrow="3" ncol="4" size="2 1.5 0.3 0.1" elevation="0 0.1 0.7 1  1 0.3 0.2 0  0 0 1 1"/>
                      </asset>
                      <worldbody>
                        <light pos="0 0 3"/>
                        <geom name="floor" type="plane" size="0 0 0.1" condim="3"/>
                        <geom type="hfield" hfield="hills" pos="3 0 0.1" euler="0 0 0.3"/>
                        <geom type="box" size="0.3 0.4 0.1" pos="1 1 0.1" xyaxes="1 1 0 -1 1 0"/>
                        <geom type="cylinder" size="0.1" fromto="0 2 0.1 0.5 2.5 0.1"/>
                        <geom type="ellipsoid" size="0.1 0.2 0.3" pos="-1 0 0.2" zaxis="1 2 3"/>
                        <body name="trunk" pos="0.1 0.2 0.6" euler="0.1 0.2 0.3">
                          <freejoint name="root"/>
                          <inertial pos="0.01 0.02 0.03" mass="5" fullinertia="0.1 0.2 0.25 0.01 0.02 -0.01"/>
                          <geom name="trunk" type="box" size="0.2 0.1 0.05" contype="2" conaffinity="3" priority="1" solmix="2"/>
                          <site name="imu" pos="0.02 0 0.03" axisangle="0 0 1 0.5"/>
                          <body name="thigh" childclass="leg" pos="0.2 0.1 0" quat="1 0.1 0.2 0.3">
                            <joint name="hip" ref="0.1" springref="0.2" stiffness="3"/>
                            <geom name="thigh" fromto="0 0 0 0 0 -0.2"/>
                            <body name="shank" pos="0 0 -0.2">
                              <joint name="knee" actuatorfrcrange="-15 15"/>
                              <geom fromto="0 0 0 0 0 -0.2" mass="0.2"/>
                              <geom name="foot" type="sphere" size="0.025" pos="0 0 -0.2" density="300"/>
                              <site name="foot" type="sphere" size="0.03" pos="0 0 -0.2"/>
                            </body>
                          </body>
                          <frame pos="0.1 0 0.1" euler="0.3 0 0">
                            <body name="head">
                              <joint name="neck" type="ball" range="0 0.8" pos="0 0 -0.05"/>
                              <joint name="tongue" type="slide" axis="1 0 1" range="-0.1 0.1" limited="false"/>
                              <geom type="sphere" size="0.06" condim="1"/>
                            </body>
                          </frame>
                        </body>
                        <body name="seesaw" pos="-2 0 0.5">
                          <joint name="pivot" axis="0 1 0" pos="0 0 -0.02" solreflimit="0.01 1"/>
                          <geom type="box" size="1 0.2 0.02" condim="6"/>
                          <body pos="0 0 0.1"><geom type="sphere" size="0.05"/></body>
                        </body>
                      </worldbody>
                      <contact>
                        <pair name="kick" geom1="foot" geom2="trunk" condim="6" friction="1 0.9 0.1 0.01 0.02" solreffriction="0.05 1"/>
                        <exclude name="no" body1="thigh" body2="trunk"/>
                      </contact>
                      <actuator>
                        <position name="hip" class="leg" joint="hip"/>
                        <position class="leg" joint="knee" kp="40"/>
                        <motor joint="pivot" gear="2.5" ctrlrange="-3 3"/>
                        <velocity joint="tongue" kv="3" ctrllimited="false" ctrlrange="-1 1"/>
                        <general joint="pivot" gaintype="affine" gainprm="1 0.2 0.3" biastype="affine" biasprm="0.1 -2 -0.3"/>
                        <motor joint="neck" gear="0.1 0.2 0.3"/>
                        <general jointinparent="root" gear="1 2 3 0.4 0.5 0.6"/>
                      </actuator>
                      <sensor>
                        <touch site="foot" cutoff="50"/>
                        <accelerometer name="acceleration" site="imu"/>
                        <velocimeter site="imu"/>
                        <gyro site="imu" cutoff="20"/>
                        <force site="foot"/>
                        <torque site="foot"/>
                        <jointpos joint="hip"/>
                        <jointvel joint="knee"/>
                        <actuatorfrc actuator="hip"/>
                        <framepos objtype="body" objname="trunk"/>
                        <framepos objtype="geom" objname="foot" reftype="site" refname="imu"/>
                        <framequat objtype="site" objname="imu" reftype="xbody" refname="head"/>
                        <framexaxis objtype="xbody" objname="shank"/>
                        <frameyaxis objtype="xbody" objname="shank" reftype="body" refname="world"/>
                        <framezaxis objtype="site" objname="imu"/>
                        <framelinvel objtype="xbody" objname="shank"/>
                        <frameangvel objtype="body" objname="shank" reftype="geom" refname="trunk"/>
                        <framelinacc objtype="xbody" objname="shank"/>
                        <frameangacc objtype="body" objname="shank"/>
                      </sensor>
                      <keyframe>
                        <key name="home" time="0.5" qpos="0 0 0.7 1 0.1 0 0 0.3 -0.2 1 0 0.2 0 0.01 0.05" ctrl="0.1 0.2 0.3 0.4 0.5 0.6 0.7"/>
                        <key qvel="1 2 3 4 5 6 7 8 9 10 11 12 13"/>
                      </keyframe>
                    </mujoco>
                    """;

    private MjcfSamples() {}
}
