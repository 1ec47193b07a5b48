/* A robot as meshes. Its shapes are the model's; joint housings are added so that it reads as a machine. */
(() => {
"use strict";
const Ringside = window.Ringside;
const up = new THREE.Vector3(0, 1, 0);

/* a capsule or cylinder of three.js lies along y */
const along = (mesh, from, to) => {
  mesh.position.copy(from).add(to).multiplyScalar(0.5);
  mesh.quaternion.setFromUnitVectors(up, new THREE.Vector3().subVectors(to, from).normalize());
  return mesh;
};

const vector = numbers => new THREE.Vector3(...numbers);

const capsule = (from, to, radius, material) =>
  along(new THREE.Mesh(new THREE.CapsuleGeometry(radius, from.distanceTo(to), 5, 14), material), from, to);

/* a box with rounded edges along its length: octagonal prism with bevelled ends */
const trunk = (size, material) => {
  const [x, y, z] = size, bevel = 0.32 * Math.min(x, y, z);
  const ring = (at, inset) => {
    const b = y - inset, c = z - inset, e = bevel;
    return [[b, c - e], [b - e, c], [e - b, c], [-b, c - e], [-b, e - c], [e - b, -c], [b - e, -c], [b, e - c]].map(p => [at, ...p]);
  };
  const rings = [ring(-x, bevel), ring(-x + bevel, 0), ring(x - bevel, 0), ring(x, bevel)];
  const positions = [], face = (...corners) => {
    for (let i = 1; i + 1 < corners.length; i++) positions.push(...corners[0], ...corners[i], ...corners[i + 1]);
  };
  for (let r = 0; r < 3; r++) {
    for (let i = 0; i < 8; i++) face(rings[r][i], rings[r][(i + 1) % 8], rings[r + 1][(i + 1) % 8], rings[r + 1][i]);
  }
  face(...rings[3]);
  face(...rings[0].slice().reverse());
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute("position", new THREE.Float32BufferAttribute(positions, 3));
  geometry.computeVertexNormals();
  return new THREE.Mesh(geometry, material);
};

/* a drum on the joint's axis, as long as what hangs on it needs */
const housing = (body, children, radius, material) => {
  const axis = vector(body.axis), ends = [0];
  const points = children.map(child => vector(child.position));
  for (const shape of body.shapes) {
    points.push(vector(shape.centre).add(vector(shape.halfAxis)), vector(shape.centre).sub(vector(shape.halfAxis)));
  }
  for (const point of points) {
    const s = point.dot(axis), off = point.clone().addScaledVector(axis, -s).length();
    if (off < 0.04) ends.push(s);
  }
  const low = Math.min(...ends) - 0.018, high = Math.max(...ends) + 0.018;
  return along(new THREE.Mesh(new THREE.CylinderGeometry(radius, radius, high - low, 20), material),
      axis.clone().multiplyScalar(low), axis.clone().multiplyScalar(high));
};

/* what a robot is painted with; a ghost is see-through and throws no shadow */
Ringside.robotPaint = (colour, theme, ghost) => {
  const material = tint => new THREE.MeshLambertMaterial({color: tint,
    transparent: ghost, opacity: ghost ? 0.34 : 1,
    // where a ghost stands in the lead, the lead is seen
    polygonOffset: ghost, polygonOffsetFactor: 6, polygonOffsetUnits: 6});
  return {ghost, shell: material(colour), link: material(theme.link), joint: material(theme.joint),
    foot: material(theme.rubber), glass: material(theme.glass)};
};

Ringside.buildRobot = (robot, paint) => {
  const group = new THREE.Group();
  // of the legs: a trunk of capsules would make drums of its own size
  const thickness = Math.max(0.008, ...robot.bodies.slice(1).flatMap(b => b.shapes).filter(s => s.kind === "capsule").map(s => s.size[0]));
  const parts = robot.bodies.map((body, index) => {
    const part = new THREE.Group(), children = robot.bodies.filter(other => other.parent === index);
    let boxes = 0;
    for (const shape of body.shapes) {
      const centre = vector(shape.centre);
      if (shape.kind === "box") {
        const mesh = trunk(shape.size, paint.shell);
        mesh.position.copy(centre);
        part.add(mesh);
        // a visor at the front, so that nobody takes the tail for the head
        if (index === 0 && boxes++ === 0) {
          const [x, y, z] = shape.size, visor = trunk([0.02, 0.62 * y, 0.3 * z], paint.glass);
          visor.position.copy(centre).add(new THREE.Vector3(x - 0.008, 0, 0.15 * z));
          part.add(visor);
        }
      } else if (shape.kind === "capsule") {
        part.add(capsule(centre.clone().sub(vector(shape.halfAxis)), centre.clone().add(vector(shape.halfAxis)), shape.size[0],
            shape.foot ? paint.foot : index === 0 ? paint.shell : paint.link));
      } else {
        const ball = new THREE.Mesh(new THREE.SphereGeometry(shape.size[0], 20, 14), shape.foot ? paint.foot : paint.link);
        ball.position.copy(centre);
        part.add(ball);
      }
    }
    if (body.shapes.length === 0) {
      for (const child of children) {
        const end = vector(child.position);
        if (end.length() > 1e-3) part.add(capsule(new THREE.Vector3(), end, 1.4 * thickness, paint.joint));
      }
    }
    if (body.axis) part.add(housing(body, children, (children.length ? 2.5 : 1.6) * thickness, paint.joint));
    group.add(part);
    return part;
  });
  group.traverse(node => { if (node.isMesh) { node.castShadow = !paint.ghost; node.receiveShadow = !paint.ghost; } });
  return {group, parts};
};

/* where a foot's centre is in the world, after the robot was posed, and its radius */
Ringside.footOf = (built, robot, name) => {
  for (let body = 0; body < robot.bodies.length; body++) {
    const shape = robot.bodies[body].shapes.find(candidate => candidate.foot === name);
    if (!shape) continue;
    const part = built.parts[body], centre = vector(shape.centre).applyQuaternion(part.quaternion).add(part.position);
    return {centre: centre.add(built.group.position), radius: shape.size[0]};
  }
  return null;
};

const from = new THREE.Quaternion(), to = new THREE.Quaternion();

/* moves the parts to where the run's bodies were */
Ringside.poseRobot = (built, run, time) => {
  const frame = run.frameAt(time), share = run.shareAt(frame, time), count = built.parts.length, unit = run.unit;
  const next = Math.min(frame + 1, run.count - 1), values = run.bodies;
  built.group.position.set(...run.placeAt(time));
  built.parts.forEach((part, body) => {
    const a = 7 * (frame * count + body), b = 7 * (next * count + body);
    const mixed = k => (values[a + k] + share * (values[b + k] - values[a + k])) * unit;
    part.position.set(mixed(0), mixed(1), mixed(2));
    from.set(values[a + 4], values[a + 5], values[a + 6], values[a + 3]).normalize();
    to.set(values[b + 4], values[b + 5], values[b + 6], values[b + 3]).normalize();
    part.quaternion.slerpQuaternions(from, to, share);
  });
};
})();
