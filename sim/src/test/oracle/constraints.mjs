#!/usr/bin/env node
// Writes constraint rows and converged results of constraints.xml at random states, as JSON lines: the constants, then states.
// Once: npm install. Then: node constraints.mjs SEED COUNT pyramidal|elliptic OUTPUT.jsonl.gz
import fs from 'node:fs';
import zlib from 'node:zlib';
import { mujoco, list, loadModel, setOptions } from './engine.mjs';
import { header } from './header.mjs';
import { Draws, short } from './random.mjs';
import { contacts, constraints } from './results.mjs';

const [seed, count, cone, output] = process.argv.slice(2);
const model = loadModel('../resources/mujoco/constraints.xml');
const data = new mujoco.MjData(model);
setOptions(model, { cone, iterations: 200, tolerance: 1e-14, ls_iterations: 200, ls_tolerance: 1e-8 });
const draws = new Draws(Number(seed));
const lines = [header(model)];
const [FREE, BALL] = [0, 1];

function turned(degrees) {
  const axis = [0, 1, 2].map(() => draws.normal());
  const angle = draws.uniform(0, degrees) * Math.PI / 360;
  const scale = Math.sin(angle) / Math.hypot(...axis);
  return [Math.cos(angle), ...axis.map((a) => short(a * scale))];
}

for (let i = 0; i < Number(count); i++) {
  mujoco.mj_resetData(model, data);
  const q = list(model.qpos0);
  for (let j = 0; j < model.njnt; j++) {
    const at = model.jnt_qposadr[j];
    const type = model.jnt_type[j];
    if (type === FREE) {
      for (let k = 0; k < 3; k++) q[at + k] = short(q[at + k] + draws.uniform(-0.02, 0.02));
      turned(10).forEach((value, k) => { q[at + 3 + k] = value; });
    } else if (type === BALL) {
      turned(80).forEach((value, k) => { q[at + k] = value; });
    } else {
      q[at] = short(draws.uniform(1.2 * model.jnt_range[2 * j], 1.2 * model.jnt_range[2 * j + 1]));
    }
  }
  data.qpos.set(q);
  data.qvel.set(Array.from({ length: model.nv }, () => short(draws.normal())));
  mujoco.mj_forward(model, data);
  lines.push({ qpos: list(data.qpos), qvel: list(data.qvel), qacc: list(data.qacc), constraintForce: list(data.qfrc_constraint),
    contacts: contacts(model, data), constraints: constraints(model, data) });
}
fs.writeFileSync(output, zlib.gzipSync(lines.map((line) => JSON.stringify(line)).join('\n') + '\n', { level: 9 }));
