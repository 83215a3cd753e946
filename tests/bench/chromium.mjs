// One headless Chromium without a graphics card, and what its processes cost: read from the operating system.
import fs from "node:fs";
import { load } from "./places.mjs";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export async function launch() {
  const { chromium } = load("playwright-core");
  const executablePath = process.env.FAULTLINES_CHROMIUM || "/usr/bin/chromium";
  const server = await chromium.launchServer({ executablePath, args: FLAGS });
  const browser = await chromium.connect(server.wsEndpoint());
  const pid = server.process().pid;
  return { browser, version: browser.version(), cpu: () => cpuOf(pid), close: async () => { await browser.close(); await server.close(); } };
}

/** Milliseconds of processor that a process and all below it have had. Linux only. */
function cpuOf(rootPid) {
  const all = new Map();
  for (const pid of fs.readdirSync("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const line = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
      all.set(+pid, { parent: +fields[1], ticks: +fields[11] + +fields[12] });
    } catch {
      // It ended while we looked.
    }
  }
  const isBelow = (pid) => {
    while (pid && pid !== rootPid) pid = all.get(pid)?.parent;
    return pid === rootPid;
  };
  let ticks = 0;
  for (const [pid, { ticks: own }] of all) if (isBelow(pid)) ticks += own;
  // USER_HZ is 100 on every Linux in use.
  return ticks * 10;
}

/** Why a contestant could not be measured, in a few words. Without a browser nothing more can be: that is thrown. */
export function trouble(chromium, error) {
  if (!chromium.browser.isConnected()) throw new Error("the browser is gone");
  const late = /Timeout (\d+)ms/.exec(error.message);
  return late ? `not in ${late[1] / 1_000} s` : error.message.split("\n")[0].replace(/^(?:[\w.]+: )+/, "").slice(0, 80);
}
