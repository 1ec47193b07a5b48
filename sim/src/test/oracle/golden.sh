#!/bin/sh
# Writes all golden files again: ./golden.sh FOLDER, where FOLDER holds the peers' robots (*_feet.xml). Once before: npm install.
set -eu
cd "$(dirname "$0")"
resources=../resources/mujoco
robots=../../main/resources/org/ringside/sim/robots
seed=1
for scene in flat course; do
    for robot in "$robots/barkour-v0.xml" "$1"/*_feet.xml; do
        case $robot in
            *_feet.xml) name=peer-$(basename "$robot" _feet.xml) ;;
            *) name=$(basename "$robot" .xml) ;;
        esac
        node golden.mjs "$resources/$scene.xml:$robot" "$scene" "$seed" "$resources/$name-$scene.golden.gz"
        seed=$((seed + 1))
    done
done
node compiled.mjs "$1"/*.xml | gzip -9n > "$resources/compiled/peers.jsonl.gz"
node compiled.mjs "$resources"/compiled/*.xml | gzip -9n > "$resources/compiled/features.jsonl.gz"
for cone in pyramidal elliptic; do
    node constraints.mjs 11 24 $cone "$resources/constraints-$cone.jsonl.gz"
done
