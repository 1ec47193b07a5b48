#!/usr/bin/env node
// Prints one line of JSON: the constants of a model as MuJoCo compiles it.
// MODEL is MODEL.xml or SCENE.xml:ROBOT.xml (the scene includes robot.xml).
// Once: npm install. Then: node model.mjs MODEL > model.json
import { loadModel } from './engine.mjs';
import { header } from './header.mjs';

console.log(JSON.stringify(header(loadModel(process.argv[2]))));
