#!/usr/bin/env node
// Prints JSON lines: the constants of a model as MuJoCo compiles it, then what MuJoCo computes at random states (all that
// results.mjs lists, and "next": qpos and qvel one step later).
// MODEL is MODEL.xml or SCENE.xml:ROBOT.xml (the scene includes robot.xml).
// Once: npm install. Then: node states.mjs MODEL SEED COUNT ['{"cone":"elliptic","places":[[x,y,radius],...],...}']
// The last argument has options by their MJCF names (flags as {"flags":{"eulerdamp":false}}) and those of randomState; the solver
// converges unless told otherwise.
import { mujoco, list, loadModel, setOptions } from './engine.mjs';
import { header } from './header.mjs';
import { Draws, randomState } from './random.mjs';
import { everything } from './results.mjs';

const [file, seed, count, given = '{}'] = process.argv.slice(2);
const { places, gap, speed, ...options } = JSON.parse(given);
const model = loadModel(file);
const data = new mujoco.MjData(model);
setOptions(model, { iterations: 200, tolerance: 1e-14, ls_iterations: 200, ls_tolerance: 1e-8, ...options });
console.log(JSON.stringify(header(model)));
const draws = new Draws(Number(seed));
for (let i = 0; i < Number(count); i++) {
  const kind = randomState(model, data, draws, { places, gap, speed });
  mujoco.mj_forward(model, data);
  const line = { index: i, kind, ...everything(model, data) };
  mujoco.mj_step(model, data);
  console.log(JSON.stringify({ ...line, next: { qpos: list(data.qpos), qvel: list(data.qvel) } }));
}
