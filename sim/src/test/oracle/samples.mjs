#!/usr/bin/env node
// Writes the golden file of small models about one thing each, found by comparing random models: what they compile to, and what MuJoCo makes
// of one state.
// Once: npm install. Then: node samples.mjs ../resources/mujoco/samples.jsonl.gz
import fs from 'node:fs';
import zlib from 'node:zlib';
import { mujoco, list, setOptions } from './engine.mjs';
import { Draws, short } from './random.mjs';

const draws = new Draws(1);
const cases = [];
const sample = (name, world, more = '', states = 1) =>
  cases.push({ name, states, mjcf: `<mujoco><worldbody>${world}</worldbody>${more}</mujoco>` });

// which way touch looks when both geoms of a contact are of the site's body
for (const [geom1, geom2] of [['a', 'b'], ['b', 'a'], ['a', 'c'], ['c', 'a']]) {
  sample(`touch, ${geom1} on ${geom2} of the same body`, `<body><freejoint/>
    <geom name="a" size=".1"/><geom name="b" size=".1" pos=".15 .03 0"/><geom name="c" type="capsule" size=".1 .1" pos="-.15 .03 0"/>
    <site name="a" size=".05"/><site name="b" size=".05" pos=".2 0 0"/><site name="c" size=".05" pos="-.2 0 0"/></body>`,
  `<contact><pair geom1="${geom1}" geom2="${geom2}"/></contact>
   <sensor><touch site="a"/><touch site="b"/><touch site="c"/></sensor>`);
}
// servos of ball joints go the short way round
const servo = (name, actuator) => sample(`servo, ${name}`, '<body><joint name="j" type="ball"/><geom size=".1" pos=".2 .1 .1"/></body>',
  `<actuator><${actuator}/></actuator>`, 8);
const gear = 'gear="1.3 .4 -.2 5 5 5"';
servo('position', `position joint="j" ${gear} kp="2" kv=".3"`);
servo('position with limits', `position joint="j" ${gear} ctrlrange="-4 4" forcerange="-3 3"`);
servo('position in the parent', `position jointinparent="j" ${gear} dampratio="1"`);
servo('general', `general joint="j" ${gear} gainprm="2 .1" biastype="affine" biasprm=".7 -2 -.3"`);
servo('no bias', `general joint="j" ${gear} gainprm="2" biasprm=".7 -2 -.3"`);
servo('other bias', `general joint="j" ${gear} gainprm="2" biastype="affine" biasprm="0 -1.5 0"`);
servo('affine gain', `general joint="j" ${gear} gaintype="affine" gainprm="2" biastype="affine" biasprm="0 -2 0"`);
servo('no gear', 'position joint="j" gear="0"');
// principal axes where there is a choice
const body = (inner) => `<body name="b"><freejoint/>${inner}</body>`;
const axes = '<sensor><framequat objtype="body" objname="b"/></sensor>';
for (const [xy, xz, yz] of [['1', '1', '2'], ['1', '2', '1'], ['2', '1', '1'], ['1', '1', '1'], ['1', '2', '3']]) {
  for (const diagonal of ['9 9 8', '9 8 9', '8 9 9', '9 9 9', '9 8 7']) {
    for (const sign of ['', '-']) {
      const full = `${diagonal} ${sign}.${xy} .${xz} ${sign}.${yz}`;
      sample(`axes of ${full}`, body(`<inertial pos="0 0 0" mass="1" fullinertia="${full}"/>`), axes);
    }
  }
}
for (const diagonal of ['8 8.000000000004 8', '8 8 8.00000000002', '.9 1 1.0000000000005', '.9 1 1.00000000001', '.004 .006 .006000000000001', '7 8 9']) {
  sample(`axes of ${diagonal}`, body(`<inertial pos="0 0 0" mass="1" fullinertia="${diagonal} 0 0 0"/>`), axes);
}
for (let i = 0; i < 10; i++) {
  const pos = [0, 0, 0].map(() => short(draws.uniform(-0.2, 0.2))).join(' ');
  sample(`axes of two balls, ${pos}`, body(`<geom size=".1"/><geom size="${i < 5 ? 0.1 : 0.07}" pos="${pos}"/>`), axes);
}

const lines = cases.map(({ name, states, mjcf }) => {
  const model = mujoco.MjModel.from_xml_string(mjcf);
  setOptions(model, { iterations: 200, tolerance: 1e-14, ls_iterations: 200, ls_tolerance: 1e-8 });
  const data = new mujoco.MjData(model);
  const rows = [];
  for (let i = 0; i < states; i++) {
    if (states > 1) {
      data.qpos.set(list(data.qpos).map(() => short(draws.normal())));
      data.qvel.set(list(data.qvel).map(() => short(draws.normal())));
      data.ctrl.set(list(data.ctrl).map(() => short(6 * draws.normal())));
    }
    mujoco.mj_forward(model, data);
    rows.push({
      qpos: list(data.qpos), qvel: list(data.qvel), ctrl: list(data.ctrl), actuatorForce: list(data.actuator_force),
      sensorData: list(data.sensordata), qacc: list(data.qacc),
    });
  }
  data.delete();
  model.delete();
  return JSON.stringify({ name, mjcf, states: rows });
});
fs.writeFileSync(process.argv[2], zlib.gzipSync(lines.join('\n') + '\n', { level: 9 }));
