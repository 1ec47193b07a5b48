// What the replay uses of three.js: every name here is a name in the global THREE.
export {
  BoxGeometry, BufferGeometry, CanvasTexture, CapsuleGeometry, CircleGeometry, Color, ConeGeometry, CylinderGeometry, DirectionalLight,
  DoubleSide, EdgesGeometry, Float32BufferAttribute, Fog, Group, HemisphereLight, Line, LineBasicMaterial, LineSegments, Mesh,
  MeshBasicMaterial, MeshLambertMaterial, PCFShadowMap, PerspectiveCamera, PlaneGeometry, Quaternion,
  SRGBColorSpace, Scene, SphereGeometry, Sprite, SpriteMaterial, Vector3, WebGLRenderer,
} from "three";
export { OrbitControls } from "three/examples/jsm/controls/OrbitControls.js";
