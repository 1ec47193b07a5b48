#!/usr/bin/env node
// Writes the golden file of the sensors: a model with each of them, with and without reference frames and cutoffs, then states with
// what moves them and what they read, all as JSON lines.
// Once: npm install. Then: node sensors.mjs ../resources/mujoco/sensor/sensors.jsonl.gz
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { mujoco, list, loadModel } from './engine.mjs';
import { header } from './header.mjs';
import { Draws, short } from './random.mjs';
import { contacts } from './results.mjs';

const site = (name, more) => `<site name="${name}" ${more}/>`;
const feet = ['sphere', 'capsule', 'ellipsoid', 'cylinder', 'box'].map((type, i) => `
  <body name="leg ${type}" pos="${0.3 * Math.cos(i)} ${0.3 * Math.sin(i)} -0.1" euler="${10 * i} 5 ${30 * i}">
    <joint name="${type}" type="${i % 2 ? 'slide' : 'hinge'}" axis="0.1 ${i % 2} 1" range="-1 1"/>
    <geom name="${type}" type="box" size="0.05 0.04 0.12" pos="0 0 -0.05" euler="0 ${4 * i} 0" condim="${[3, 1, 4, 6, 3][i]}"/>
    ${site(type, `type="${type}" size="0.03 0.04 0.05" pos="0.04 0.01 -0.15" euler="20 30 40"`)}
  </body>`).join('');
const OBJECTS = [['body', 'leg box'], ['xbody', 'leg capsule'], ['geom', 'sphere'], ['site', 'cylinder'], ['body', 'fixed'], ['site', 'fixed']];
const REFERENCES = [null, ['body', 'trunk'], ['xbody', 'leg sphere'], ['geom', 'box'], ['site', 'capsule'], ['site', 'fixed']];
const FRAME = ['framepos', 'framequat', 'framexaxis', 'frameyaxis', 'framezaxis', 'framelinvel', 'frameangvel'];
const sensors = [];
for (const [type, name] of OBJECTS) {
  for (const reference of REFERENCES) {
    const to = reference ? ` reftype="${reference[0]}" refname="${reference[1]}"` : '';
    sensors.push(...FRAME.map((s) => `<${s} objtype="${type}" objname="${name}"${to}/>`));
  }
  for (const cutoff of ['', ' cutoff="1.5"']) {
    sensors.push(...['framelinacc', 'frameangacc', 'framelinvel'].map((s) => `<${s} objtype="${type}" objname="${name}"${cutoff}/>`));
  }
}
for (const name of ['trunk', 'sphere', 'capsule', 'ellipsoid', 'cylinder', 'box', 'fixed', 'upper']) {
  for (const cutoff of ['', ' cutoff="0.7"']) {
    sensors.push(...['touch', 'accelerometer', 'velocimeter', 'gyro', 'force', 'torque'].map((s) => `<${s} site="${name}"${cutoff}/>`));
  }
}
for (const name of ['sphere', 'capsule']) {
  for (const cutoff of ['', ' cutoff="0.1"']) {
    sensors.push(`<jointpos joint="${name}"${cutoff}/>`, `<jointvel joint="${name}"${cutoff}/>`, `<actuatorfrc actuator="${name}"${cutoff}/>`);
  }
}
const xml = `<mujoco model="sensors">
<option gravity="0.5 -0.3 -9.8"/>
<worldbody>
  <geom type="plane" size="5 5 1"/>
  <body name="fixed" pos="0.1 0.2 0.1" euler="5 10 15">
    <geom type="box" size="0.2 0.2 0.05" pos="0.1 0 0" mass="3"/>
    ${site('fixed', 'type="box" size="0.2 0.3 0.02" pos="0.1 0 0.05" euler="0 3 0"')}
    <body name="post" pos="0.1 0.1 0"><geom type="capsule" size="0.03 0.1" mass="1"/></body>
  </body>
  <body name="trunk" pos="0 0 0.3">
    <freejoint/>
    <geom type="box" size="0.2 0.1 0.05" mass="4"/>
    ${site('trunk', 'size="0.5" pos="0.1 0.1 0" euler="30 0 0"')}${feet}
    <body name="upper" pos="0 0 0.1" euler="0 20 0">
      <joint type="ball"/>
      <geom type="capsule" size="0.05 0.1" pos="0 0 0.1" mass="1"/>
      ${site('upper', 'size="0.1" pos="0 0 0.1"')}
      <body name="welded" pos="0 0 0.2" euler="0 0 30"><geom type="sphere" size="0.06" pos="0.1 0 0" mass="0.5"/></body>
    </body>
  </body>
  <body name="ball" pos="0.1 0.2 0.25"><freejoint/><geom type="sphere" size="0.1" mass="1" condim="6"/></body>
</worldbody>
<actuator>
  <motor name="sphere" joint="sphere" gear="2"/>
  <position name="capsule" joint="capsule" kp="30" forcerange="-3 3"/>
</actuator>
<sensor>${sensors.join('\n')}</sensor>
</mujoco>`;

const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sensors-')), 'sensors.xml');
fs.writeFileSync(file, xml);
const model = loadModel(file);
const data = new mujoco.MjData(model);
model.opt.iterations = 200;
model.opt.tolerance = 1e-14;
const draws = new Draws(7);
const lines = [header(model)];
for (let i = 0; i < 8; i++) {
  mujoco.mj_resetData(model, data);
  const [qpos, qvel] = [list(data.qpos), list(data.qvel)];
  // both trees near the floor and the fixed bodies, turned a little, everything in motion and pushed
  data.qpos.set(qpos.map((q, k) => short(q + (i > 0 ? 0.08 : 0) * draws.normal())));
  data.qvel.set(qvel.map(() => (i > 1 ? short(draws.normal()) : 0)));
  data.ctrl.set(list(data.ctrl).map(() => short(draws.normal())));
  data.xfrc_applied.set(list(data.xfrc_applied).map(() => (i > 2 ? short(draws.normal()) : 0)));
  const inputs = { qpos: list(data.qpos), qvel: list(data.qvel), ctrl: list(data.ctrl), bodyForce: list(data.xfrc_applied) };
  mujoco.mj_forward(model, data);
  const touching = contacts(model, data).map((c) => ({ ...c, friction: undefined, solref: undefined, solrefFriction: undefined, solimp: undefined }));
  lines.push({ ...inputs, qacc: list(data.qacc), contacts: touching, sensorData: list(data.sensordata) });
}
fs.writeFileSync(process.argv[2], zlib.gzipSync(lines.map((line) => JSON.stringify(line)).join('\n') + '\n', { level: 9 }));
