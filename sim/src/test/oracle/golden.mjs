#!/usr/bin/env node
// Writes the golden file of a robot on a scene: what MuJoCo computes for random states, converged. Its format: README.md
// beside the golden files.
// Once: npm install. Then: node golden.mjs SCENE.xml:ROBOT.xml flat|course SEED OUTPUT.golden.gz
import fs from 'node:fs';
import zlib from 'node:zlib';
import { mujoco, list, loadModel, setOptions } from './engine.mjs';
import { Draws, randomState } from './random.mjs';
import { contacts, sparseMass } from './results.mjs';
import { COURSE, FLAT } from './places.mjs';

const [STATES, ELLIPTIC, DETAILED, CONTACTS, STEPPED, TRAJECTORIES] = [1000, 250, 100, 200, 50, 8];
const CONVERGED = { timestep: 0.002, solver: 'newton', iterations: 200, tolerance: 1e-14, ls_iterations: 200, ls_tolerance: 1e-8,
  ccd_tolerance: 1e-12, ccd_iterations: 500 };
const INTEGRATORS = { euler: { integrator: 'euler', flags: { eulerdamp: true } },
  'euler without damping': { integrator: 'euler', flags: { eulerdamp: false } },
  rk4: { integrator: 'rk4' }, implicitfast: { integrator: 'implicitfast' } };

const [files, place, seed, output] = process.argv.slice(2);
const model = loadModel(files);
const data = new mujoco.MjData(model);
const declared = model.opt.disableflags;
const sections = [];

function section(name, columns, rows) {
  const width = columns.reduce((sum, [, size]) => sum + size, 0);
  for (const row of rows) {
    if (row.length !== width || !row.every(Number.isFinite)) {
      throw new Error(`${name}: a row of ${row.length} numbers, not ${width}, or not finite`);
    }
  }
  sections.push({ name, columns, rows });
}

function restore(state, options) {
  mujoco.mj_resetData(model, data);
  model.opt.disableflags = declared;
  setOptions(model, { ...CONVERGED, integrator: 'euler', cone: 'pyramidal', ...options });
  data.qpos.set(state.qpos);
  data.qvel.set(state.qvel);
  data.ctrl.set(state.ctrl);
}

// inputs, accelerations and contacts
const draws = new Draws(Number(seed));
const { nq, nv, nu, nsensordata } = model;
const states = [];
const touching = [];
const details = [];
setOptions(model, CONVERGED);
for (let i = 0; i < STATES; i++) {
  randomState(model, data, draws, { places: place === 'course' ? COURSE : FLAT });
  const state = { qpos: list(data.qpos), qvel: list(data.qvel), ctrl: list(data.ctrl) };
  restore(state, {});
  mujoco.mj_forward(model, data);
  states.push({ ...state, qacc: list(data.qacc), counts: [data.ncon, data.nefc] });
  if (i < CONTACTS) {
    touching.push(...contacts(model, data).map((c) => [i, c.geom1, c.geom2, c.distance, ...c.position, ...c.frame.slice(0, 3)]));
  }
  if (i < DETAILED) {
    details.push([...sparseMass(model, data), ...list(data.qfrc_bias), ...list(data.qfrc_passive), ...list(data.qfrc_actuator),
      ...list(data.qfrc_constraint), ...list(data.sensordata)]);
  }
}
section('states', [['qpos', nq], ['qvel', nv], ['ctrl', nu], ['qacc', nv], ['contacts', 1], ['rows', 1]],
  states.map((s) => [...s.qpos, ...s.qvel, ...s.ctrl, ...s.qacc, ...s.counts]));
section('contacts', [['state', 1], ['geoms', 2], ['distance', 1], ['position', 3], ['normal', 3]], touching);
section('details', [['mass', details[0].length - 4 * nv - nsensordata], ['bias', nv], ['passive', nv], ['actuation', nv],
  ['constraintForce', nv], ['sensorData', nsensordata]], details);

section('elliptic', [['qacc', nv]], states.slice(0, ELLIPTIC).map((s) => {
  restore(s, { cone: 'elliptic' });
  mujoco.mj_forward(model, data);
  return list(data.qacc);
}));

for (const [name, options] of Object.entries(INTEGRATORS)) {
  section('step: ' + name, [['qpos', nq], ['qvel', nv]], states.slice(0, STEPPED).map((s) => {
    restore(s, options);
    mujoco.mj_step(model, data);
    return [...list(data.qpos), ...list(data.qvel)];
  }));
}

// from rest just above the ground, the joints of the keyframe plus sines of 2 Hz; every 25th step, the start included
if (place === 'flat') {
  const home = Array.from({ length: nu }, (_, j) => model.key_qpos[model.jnt_qposadr[model.actuator_trnid[2 * j]]]);
  const samples = [];
  const phases = [];
  for (let i = 0; i < TRAJECTORIES; i++) {
    const phase = Array.from({ length: nu }, () => draws.uniform(0, 2 * Math.PI));
    phases.push(phase);
    restore({ qpos: list(model.key_qpos).slice(0, nq), qvel: new Array(nv).fill(0), ctrl: [] }, {});
    data.qpos[2] += 0.01;
    for (let k = 0; k <= 500; k++) {
      if (k % 25 === 0) {
        samples.push([i, k, ...list(data.qpos), ...list(data.qvel)]);
      }
      data.ctrl.set(phase.map((p, j) => home[j] + 0.25 * Math.sin(4 * Math.PI * 0.002 * k + p)));
      mujoco.mj_step(model, data);
    }
  }
  section('phases', [['phase', nu]], phases);
  section('trajectories', [['trajectory', 1], ['step', 1], ['qpos', nq], ['qvel', nv]], samples);
}

// a line of JSON, then each section's numbers: byte 0 of all of them, then byte 1, ...: which compresses better
const heading = { engine: 'MuJoCo ' + mujoco.mj_versionString(), seed: Number(seed),
  sections: sections.map(({ name, columns, rows }) => ({ name, columns, rows: rows.length })) };
const parts = [Buffer.from(JSON.stringify(heading) + '\n', 'utf8')];
for (const { rows } of sections) {
  const bytes = Buffer.from(Float64Array.from(rows.flat()).buffer);
  const planes = Buffer.alloc(bytes.length);
  bytes.forEach((byte, i) => { planes[(i % 8) * (bytes.length / 8) + (i >> 3)] = byte; });
  parts.push(planes);
}
fs.writeFileSync(output, zlib.gzipSync(Buffer.concat(parts), { level: 9 }));
