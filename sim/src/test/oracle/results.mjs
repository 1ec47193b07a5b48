// What MuJoCo computed for one state, by the names of org.ringside.sim.spatial.
import { mujoco, buffered, list } from './engine.mjs';

/** Contacts that are constraints or would be: geoms, distance, position, frame, and the force along the frame. */
export function contacts(model, data) {
  const vector = data.contact;
  const found = [];
  for (let i = 0; i < data.ncon; i++) {
    const c = vector.get(i);
    found.push({
      geom1: c.geom1, geom2: c.geom2, distance: c.dist, position: list(c.pos), frame: list(c.frame), dimension: c.dim,
      friction: list(c.friction), solref: list(c.solref), solrefFriction: list(c.solreffriction), solimp: list(c.solimp),
      includeMargin: c.includemargin, row: c.efc_address, force: buffered(6, (f) => mujoco.mj_contactForce(model, data, i, f)),
    });
    c.delete();
  }
  vector.delete();
  return found;
}

/** Dense rows of the mass matrix. */
export const mass = (model, data) => buffered(model.nv * model.nv, (m) => mujoco.mj_fullM(model, data, m));

/** The lower triangle of the mass matrix in the layout of Dofs: each row from the diagonal up the tree. */
export function sparseMass(model, data) {
  const dense = mass(model, data);
  const entries = [];
  for (let i = 0; i < model.nv; i++) {
    for (let j = i; j >= 0; j = model.dof_parentid[j]) {
      entries.push(dense[i * model.nv + j]);
    }
  }
  return entries;
}

/** The constraint rows; the Jacobian dense, row by row. */
export function constraints(model, data) {
  const rows = data.nefc;
  return {
    count: rows, type: list(data.efc_type), source: list(data.efc_id), position: list(data.efc_pos), velocity: list(data.efc_vel),
    reference: list(data.efc_aref), regularisation: list(data.efc_R), stiffness: list(data.efc_D),
    frictionLoss: list(data.efc_frictionloss), force: list(data.efc_force),
    // dense only up to 60 degrees of freedom, unless the option says so
    jacobian: list(data.efc_J).slice(0, rows * model.nv),
  };
}

/** Everything of a state after mj_forward. */
export function everything(model, data) {
  return {
    qpos: list(data.qpos), qvel: list(data.qvel), ctrl: list(data.ctrl),
    qacc: list(data.qacc), smoothAcceleration: list(data.qacc_smooth), mass: sparseMass(model, data), bias: list(data.qfrc_bias),
    passive: list(data.qfrc_passive), actuation: list(data.qfrc_actuator), actuatorForce: list(data.actuator_force),
    constraintForce: list(data.qfrc_constraint), iterations: list(data.solver_niter)[0], sensorData: list(data.sensordata),
    bodyPosition: list(data.xpos), bodyQuaternion: list(data.xquat), bodyCentre: list(data.xipos),
    geomPosition: list(data.geom_xpos), geomRotation: list(data.geom_xmat),
    sitePosition: list(data.site_xpos), siteRotation: list(data.site_xmat),
    jointAnchor: list(data.xanchor), jointAxis: list(data.xaxis),
    contacts: contacts(model, data), constraints: constraints(model, data),
  };
}
