// What the screen reader Orca says of the page in Firefox, for three tasks in both languages: written to tests/transcripts.
// Not a part of the tests: Orca's own words change with its version. Run on a machine with Orca, in a session of its own:
// `xvfb-run -a dbus-run-session -- node tests/browser/engines/orca.mjs dist`.

import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { KEYS } from "./browser.mjs";
import { firefox } from "./firefox.mjs";
import { serve } from "./site.mjs";

/** Long enough for Orca to say what a key brought. */
const SPEECH_MS = 4000;
const MENU = "section.filters details.menu summary";

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The tasks, each of steps: what is done, and how. */
const tasks = (browser) => [
  ["A search, and how many events are left", [
    ["the search has the focus", () => browser.focus("#search")],
    ["“claude” is typed", () => browser.driver.keys([..."claude"])],
  ]],
  ["From node to node along the lines, and one of them selected", [
    ["the graph has the focus", () => browser.focus(".graph [data-node][tabindex='0']")],
    ["right arrow", () => browser.driver.keys([KEYS.ArrowRight])],
    ["Enter", () => browser.driver.keys([KEYS.Enter])],
  ]],
  ["A menu of the filters, and a choice in it", [
    ["the first menu has the focus", () => browser.focus(MENU)],
    ["Enter", () => browser.driver.keys([KEYS.Enter])],
    ["Tab", () => browser.driver.keys([KEYS.Tab])],
    ["Space", () => browser.driver.keys([" "])],
  ]],
];

const [dist] = process.argv.slice(2);
const home = await mkdtemp(join(tmpdir(), "faultlines-orca-"));
const log = join(home, "orca.log");
const environment = { ...process.env, GNOME_ACCESSIBILITY: "1", HOME: home };
const bus = spawn("/usr/libexec/at-spi-bus-launcher", ["--launch-immediately"], { env: environment, stdio: "ignore" });
await wait(1000);
spawnSync("gdbus", ["call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"]);
const orca = spawn("orca", [`--debug-file=${log}`], { env: environment, stdio: "ignore" });
await wait(5000);
const said = async () => (await readFile(log, "utf8")).split("\n").flatMap((line) => /SPEECH OUTPUT: '(.*?)'(?:\{.*)?$/.exec(line)?.[1] ?? []);
const version = spawnSync("orca", ["--version"], { encoding: "utf8", env: environment }).stdout.trim();
const site = await serve(dist);
for (const lang of ["en", "fr"]) {
  const browser = await firefox("firefox-esr", environment, { headless: false });
  const told = [`Orca ${version}, Firefox ${browser.driver.version}, ?v=1&actor=windsurf&lang=${lang}`];
  for (const at of tasks(browser).keys()) {
    // Each task on a page of its own.
    await browser.open(`${site.url}?v=1&actor=windsurf&lang=${lang}`);
    await wait(6000);
    const [title, steps] = tasks(browser)[at];
    told.push("", title);
    for (const [what, act] of steps) {
      const before = (await said()).length;
      await act();
      await wait(SPEECH_MS);
      told.push(`  ${what}`, ...(await said()).slice(before).map((words) => `    ${words}`));
    }
  }
  await browser.driver.close();
  await writeFile(new URL(`../../transcripts/orca.${lang}.txt`, import.meta.url), `${told.join("\n")}\n`);
}
site.close();
for (const child of [orca, bus]) child.kill();
await rm(home, { recursive: true, force: true });
process.exit(0);
