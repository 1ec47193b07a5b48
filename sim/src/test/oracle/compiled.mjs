#!/usr/bin/env node
// Prints one JSON line for each model: its file's name and its constants as MuJoCo compiles them.
// Once: npm install. Then: node compiled.mjs MODEL.xml ... | gzip -9n > compiled.jsonl.gz
import path from 'node:path';
import { loadModel } from './engine.mjs';
import { header } from './header.mjs';

for (const file of process.argv.slice(2)) {
  const model = loadModel(file);
  console.log(JSON.stringify({ file: path.basename(file), ...header(model) }));
  model.delete();
}
