// MuJoCo in a WASM module: loading models, reading arrays and enumerations.
import load from '@mujoco/mujoco';
import fs from 'node:fs';
import path from 'node:path';

export const mujoco = await load();

/** The integer of an enumeration's entry, or of a value that may be one. */
export const integer = (value) => (typeof value === 'object' && value !== null ? value.value : value);
export const entry = (type, name) => integer(mujoco[type][name]);

/** The entry's name without its prefix, in lower case: (mjtSensor, mjSENS_, 0) is "touch". */
export function entryName(type, prefix, value) {
  const found = Object.keys(mujoco[type]).find((k) => k.startsWith(prefix) && entry(type, k) === value);
  return found ? found.slice(prefix.length).toLowerCase() : null;
}

export const list = (array) => Array.from(array);

/** Loads "MODEL.xml" or "SCENE.xml:ROBOT.xml": the scene with the robot beside it as robot.xml. */
export function loadModel(files) {
  const [main, robot] = files.split(':');
  const folder = path.dirname(path.resolve(main));
  if (!mujoco.FS.analyzePath('/model').exists) {
    mujoco.FS.mkdir('/model');
  }
  // what a model includes or reads lies beside it
  for (const name of fs.readdirSync(folder).filter((f) => /\.(xml|png|bin)$/.test(f))) {
    mujoco.FS.writeFile('/model/' + name, fs.readFileSync(path.join(folder, name)));
  }
  if (robot) {
    mujoco.FS.writeFile('/model/robot.xml', fs.readFileSync(robot));
  }
  return mujoco.MjModel.from_xml_path('/model/' + path.basename(main));
}

/** Sets options by their names in MJCF; flags as {eulerdamp: false}. */
export function setOptions(model, options) {
  const { cone, solver, integrator, flags = {}, ...numbers } = options;
  const opt = model.opt;
  Object.assign(opt, numbers);
  if (cone) opt.cone = entry('mjtCone', 'mjCONE_' + cone.toUpperCase());
  if (solver) opt.solver = entry('mjtSolver', 'mjSOL_' + solver.toUpperCase());
  if (integrator) opt.integrator = entry('mjtIntegrator', 'mjINT_' + integrator.toUpperCase());
  for (const [flag, on] of Object.entries(flags)) {
    const bit = entry('mjtDisableBit', 'mjDSBL_' + flag.toUpperCase());
    opt.disableflags = on ? opt.disableflags & ~bit : opt.disableflags | bit;
  }
}

/** Runs a function with a buffer of doubles and returns what it left there. */
export function buffered(size, fill) {
  const buffer = new mujoco.DoubleBuffer(size);
  fill(buffer);
  const numbers = list(buffer.GetView());
  buffer.delete();
  return numbers;
}
