// A compiled model as JSON: every constant that org.ringside.sim.spatial.OracleModel reads, arrays by the names of mjModel.
import { mujoco, entry, entryName, integer, list } from './engine.mjs';

const FLAGS = ['constraint', 'frictionloss', 'limit', 'contact', 'spring', 'damper', 'gravity', 'clampctrl', 'warmstart',
  'filterparent', 'actuation', 'refsafe', 'sensor', 'eulerdamp'];

const ARRAYS = ['body_parentid', 'body_pos', 'body_quat', 'body_ipos', 'body_iquat', 'body_mass', 'body_inertia', 'body_invweight0',
  'jnt_type', 'jnt_bodyid', 'jnt_pos', 'jnt_axis', 'jnt_stiffness', 'jnt_range', 'jnt_margin', 'jnt_solref', 'jnt_solimp',
  'jnt_actfrcrange',
  'dof_parentid', 'dof_armature', 'dof_damping', 'dof_frictionloss', 'dof_solref', 'dof_solimp', 'dof_invweight0',
  'geom_type', 'geom_bodyid', 'geom_size', 'geom_pos', 'geom_quat', 'geom_contype', 'geom_conaffinity', 'geom_condim',
  'geom_priority', 'geom_solmix', 'geom_friction', 'geom_solref', 'geom_solimp', 'geom_margin', 'geom_gap', 'geom_dataid',
  'site_bodyid', 'site_pos', 'site_quat', 'site_type', 'site_size',
  'hfield_nrow', 'hfield_ncol', 'hfield_size', 'hfield_data',
  'pair_geom1', 'pair_geom2', 'pair_dim', 'pair_friction', 'pair_solref', 'pair_solreffriction', 'pair_solimp', 'pair_margin',
  'pair_gap', 'exclude_signature',
  'actuator_trnid', 'actuator_gear', 'actuator_ctrlrange', 'actuator_forcerange',
  'sensor_objid', 'sensor_refid', 'sensor_cutoff', 'sensor_adr',
  'key_time', 'key_qpos', 'key_qvel', 'key_ctrl', 'qpos0', 'qpos_spring'];

/** Names from the table of addresses; null where there is none (mj_id2name would return rubbish). */
function names(model, adr, count) {
  const text = model.names;
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(list(text), 'latin1');
  const at = (start) => bytes.toString('latin1', start, bytes.indexOf(0, start)) || null;
  return adr ? Array.from({ length: count }, (_, i) => at(model[adr][i])) : at(0);
}

/** Boolean arrays cannot be read in 3.14, but printed: one line "  jnt_limited  1" for each joint. */
function booleans(model) {
  mujoco.mj_printModel(model, '/printed.txt');
  const text = mujoco.FS.readFile('/printed.txt', { encoding: 'utf8' });
  const fields = ['jnt_limited', 'jnt_actfrclimited', 'actuator_ctrllimited', 'actuator_forcelimited'];
  return Object.fromEntries(fields.map((field) =>
    [field, Array.from(text.matchAll(new RegExp(`^\\s+${field}\\s+(\\d)`, 'gm')), (match) => match[1] === '1')]));
}

/** Gain or bias as three coefficients of 1, length and velocity. */
function affine(model, kind, prefix) {
  const size = model[`actuator_${kind}prm`].length / Math.max(1, model.nu);
  return list(model[`actuator_${kind}type`]).flatMap((type, i) => {
    const prm = list(model[`actuator_${kind}prm`].slice(size * i, size * i + 3));
    return { fixed: [prm[0], 0, 0], none: [0, 0, 0], affine: prm }[entryName('mjt' + (kind === 'gain' ? 'Gain' : 'Bias'), prefix, type)];
  });
}

export function header(model) {
  const opt = model.opt;
  const sensorFrame = (type, id) => list(type).map((t, i) => (id[i] < 0 ? 'unknown' : entryName('mjtObj', 'mjOBJ_', t)));
  return {
    engine: 'MuJoCo ' + mujoco.mj_versionString(),
    model: names(model),
    nq: model.nq, nv: model.nv, nu: model.nu, meaninertia: model.stat.meaninertia,
    options: {
      timestep: opt.timestep, gravity: list(opt.gravity), integrator: entryName('mjtIntegrator', 'mjINT_', integer(opt.integrator)),
      cone: entryName('mjtCone', 'mjCONE_', integer(opt.cone)), solver: entryName('mjtSolver', 'mjSOL_', integer(opt.solver)),
      iterations: opt.iterations, tolerance: opt.tolerance, ls_iterations: opt.ls_iterations, ls_tolerance: opt.ls_tolerance,
      impratio: opt.impratio,
      flags: Object.fromEntries(FLAGS.map((f) => [f, (opt.disableflags & entry('mjtDisableBit', 'mjDSBL_' + f.toUpperCase())) === 0])),
    },
    names: {
      body: names(model, 'name_bodyadr', model.nbody), joint: names(model, 'name_jntadr', model.njnt),
      geom: names(model, 'name_geomadr', model.ngeom), site: names(model, 'name_siteadr', model.nsite),
      actuator: names(model, 'name_actuatoradr', model.nu), sensor: names(model, 'name_sensoradr', model.nsensor),
      hfield: names(model, 'name_hfieldadr', model.nhfield), pair: names(model, 'name_pairadr', model.npair),
      exclude: names(model, 'name_excludeadr', model.nexclude), key: names(model, 'name_keyadr', model.nkey),
    },
    ...booleans(model),
    actuator_transmission: list(model.actuator_trntype).map((t) => entryName('mjtTrn', 'mjTRN_', t)),
    actuator_gain: affine(model, 'gain', 'mjGAIN_'),
    actuator_bias: affine(model, 'bias', 'mjBIAS_'),
    sensor_type: list(model.sensor_type).map((t) => entryName('mjtSensor', 'mjSENS_', t)),
    sensor_frame: sensorFrame(model.sensor_objtype, model.sensor_objid),
    sensor_reference: sensorFrame(model.sensor_reftype, model.sensor_refid),
    ...Object.fromEntries(ARRAYS.map((name) => [name, list(model[name])])),
  };
}
