// A tour of the built page in Chromium, Firefox and WebKit, at a desk's width and a phone's: run.mjs DIST. An engine that
// cannot be had is named, and the others go on. Run by `cargo xtask test --only engines`.

import { spawn, spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { chromium } from "./chromium.mjs";
import { firefox } from "./firefox.mjs";
import { serve } from "./site.mjs";
import { STEPS, requests } from "./tour.mjs";
import { webkit } from "./webkit.mjs";

/** What starts the bus of assistive technology. */
const BUS = "/usr/libexec/at-spi-bus-launcher";
const RESULTS = new URL("../results/engines/", import.meta.url);
const SIZES = { desk: [1280, 800], phone: [390, 844] };
const SCENES = { opening: "", node: "?v=1&actor=windsurf&sel=entity:openai", table: "?v=1&view=table", story: "?story=august-2025-cut-off", french: "?v=1&lang=fr" };
/** Debian's packages of what is driven here. */
const PACKAGES = { "firefox-esr": "firefox-esr", WebKitWebDriver: "webkit2gtk-driver", Xvfb: "xvfb", "dbus-run-session": "dbus", [BUS]: "at-spi2-core" };
/** Python's part of what reads the tree of assistive technology. */
const BINDINGS = ["gir1.2-atspi-2.0", "python3-gi"];

const runs = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

const hasBindings = () => spawnSync("/usr/bin/python3", ["-c", "import gi; gi.require_version('Atspi', '2.0')"]).status === 0;

/** Installs the packages of the programs that are missing, where this user may. */
function setUp() {
  const missing = Object.keys(PACKAGES).filter((program) => !runs(program)).map((program) => PACKAGES[program]);
  if (!hasBindings()) missing.push(...BINDINGS);
  if (!missing.length || !runs("apt-get") || process.getuid?.() !== 0) return;
  console.log(`Setting up: ${missing.join(", ")}`);
  const apt = (...words) => spawnSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=300", ...words], { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  apt("update");
  apt("install", "-y", "--no-install-recommends", ...missing);
}

/** A display of its own for what has windows; nothing where there is none. */
async function display() {
  if (!runs("Xvfb")) return null;
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve) => {
    child.stdio[3].once("data", (text) => resolve(String(text).trim()));
    child.once("exit", () => resolve(""));
  });
  return number ? { name: `:${number}`, close: () => child.kill() } : null;
}

/** A step; in CI, where machines are busy, once more where it fails, and that is said. */
async function patiently(name, step) {
  try {
    await step();
  } catch (error) {
    if (!process.env.CI) throw error;
    console.log(`again   ${name}: ${error.message}`);
    await step();
  }
}

async function tour(browser, site) {
  const outcome = { failed: [], hashes: new Set(), requests: {} };
  const only = process.env.FAULTLINES_STEP;
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    await browser.driver.resize(width, height);
    const seen = {};
    for (const [name, step] of STEPS) {
      if (only && !name.includes(only)) continue;
      const began = Date.now();
      try {
        await patiently(`${browser.name}, ${size}: ${name}`, () => step(browser, site, seen));
        console.log(`ok      ${browser.name}, ${size}: ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      } catch (error) {
        outcome.failed.push(`${browser.name}, ${size}: ${name}: ${error.message}`);
        console.log(`FAILED  ${browser.name}, ${size}: ${name}: ${error.message}`);
        const picture = await browser.driver.picture().catch(() => null);
        if (picture) await writeFile(new URL(`failed-${browser.name}-${size}-${outcome.failed.length}.png`, RESULTS), picture);
      }
    }
    outcome.hashes.add(`${seen.hash} ${seen.whole}`);
    if (process.env.FAULTLINES_PICTURES) {
      for (const [scene, query] of Object.entries(SCENES)) {
        await browser.open(site.url + query);
        await writeFile(new URL(`${scene}-${width}-${browser.name}.png`, RESULTS), await browser.driver.picture());
      }
    }
  }
  return outcome;
}

/** Two first visits, each in a browser of its own, so that nothing is kept from before. */
async function firstVisits(start, site) {
  const counted = {};
  for (const cache of ["no-cache", "max-age=600"]) {
    const browser = await start();
    try {
      counted[cache] = await requests(browser, site, cache);
    } finally {
      await browser.driver.close();
    }
  }
  site.cache = "no-cache";
  return counted;
}

const [dist] = process.argv.slice(2);
setUp();
await mkdir(RESULTS, { recursive: true });
const site = await serve(dist);
const screen = await display();
const environment = screen ? { DISPLAY: screen.name } : {};
const engines = {
  Chromium: process.env.FAULTLINES_CHROMIUM ? () => chromium(process.env.FAULTLINES_CHROMIUM) : null,
  Firefox: runs("firefox-esr") ? () => firefox("firefox-esr") : runs("firefox") ? () => firefox("firefox") : null,
  WebKit: screen && runs("WebKitWebDriver") ? () => webkit("WebKitWebDriver", environment) : null,
};
const failed = [];
const layouts = new Map();
for (const [name, start] of Object.entries(engines)) {
  if (process.env.FAULTLINES_ENGINE && process.env.FAULTLINES_ENGINE !== name) continue;
  if (!start) {
    console.log(`Not toured: ${name}, which is not here and cannot be installed`);
    continue;
  }
  const began = Date.now();
  let browser;
  try {
    browser = await start();
  } catch (error) {
    console.log(`Not toured: ${name}, which does not start here: ${error.message}`);
    continue;
  }
  try {
    console.log(`── ${name} ${browser.driver.version} ──`);
    const outcome = await tour(browser, site);
    // Firefox says so of whatever was under way when a reader goes elsewhere.
    const errors = browser.driver.errors.filter((error) => !/ServiceWorker intercepted the request/.test(error));
    failed.push(...outcome.failed, ...errors.map((error) => `${name}: in the console: ${error}`));
    layouts.set(name, [...outcome.hashes].sort().join(" | "));
  } catch (error) {
    failed.push(`${name}: ${error.message}`);
  } finally {
    await browser.driver.close();
  }
  try {
    const counted = await firstVisits(start, site);
    console.log(`asked for, ${name}: ${JSON.stringify(counted)}`);
    for (const [cache, files] of Object.entries(counted)) {
      for (const [file, { all, worker }] of Object.entries(files)) {
        // A driven WebKit keeps nothing on disk, so that its offline worker has to ask again; the page never does.
        const byPage = all - worker;
        const most = file === "page" || name === "WebKit" ? 2 : 1;
        if (byPage > 1 || all > most) failed.push(`${name}, ${cache}: the ${file} was asked for ${byPage} times by the page and ${worker} times by its worker`);
      }
    }
  } catch (error) {
    failed.push(`${name}: ${error.message}`);
  }
  console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
if (new Set(layouts.values()).size > 1) failed.push(`layouts differ: ${JSON.stringify([...layouts])}`);
else console.log(`layouts: ${[...layouts.values()][0]}`);
const canHear = screen && hasBindings() && runs("dbus-run-session") && runs(BUS) && Object.keys(engines).every((name) => layouts.has(name));
if (process.env.FAULTLINES_ENGINE) {
  // One engine alone is compared with none.
} else if (canHear) {
  const enable = "gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled '<true>' > /dev/null";
  const script = `${BUS} --launch-immediately & sleep 1; ${enable}; exec "${process.execPath}" "${fileURLToPath(new URL("accessibility.mjs", import.meta.url))}" "${dist}"`;
  console.log("── What assistive technology is given ──");
  const options = { env: { ...process.env, ...environment, GNOME_ACCESSIBILITY: "1" }, stdio: ["ignore", "inherit", "ignore"] };
  const hear = () => {
    if (spawnSync("dbus-run-session", ["--", "sh", "-c", script], options).status !== 0) throw new Error("what assistive technology is given differs, see above");
  };
  await patiently("what assistive technology is given", hear).catch((error) => failed.push(error.message));
} else {
  console.log("Not compared: what assistive technology is given, for which an engine or at-spi2-core, gir1.2-atspi-2.0 and python3-gi are missing");
}
site.close();
screen?.close();
for (const line of failed) console.log(`FAILED  ${line}`);
console.log(failed.length ? `${failed.length} failed` : `The tour is well in ${[...layouts.keys()].join(", ")}`);
process.exit(failed.length ? 1 : 0);
