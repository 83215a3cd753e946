// WebKit as Debian has it, MiniBrowser driven by WebDriver (https://www.w3.org/TR/webdriver2/). It needs a display.

import { spawn } from "node:child_process";
import { createServer } from "node:net";

import { Browser } from "./browser.mjs";

const MINI_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export async function webkit(program, environment = {}) {
  const port = await freePort();
  const child = spawn(program, ["-p", String(port)], { env: { ...process.env, ...environment }, stdio: "ignore" });
  const ask = async (method, path, body, patience = 60_000) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
      signal: AbortSignal.timeout(patience),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path.split("/").pop()}: ${value?.message || value?.error}`);
    return value;
  };
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false);
    if (answers) break;
    if (tries > 100) throw new Error("WebKitWebDriver does not answer");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const options = { binary: MINI_BROWSER, args: ["--automation", "--javascript-can-open-windows-automatically=true"] };
  const { sessionId, capabilities } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  const at = (path) => `/session/${sessionId}${path}`;
  await ask("POST", at("/timeouts"), { script: 60_000, pageLoad: 60_000, implicit: 0 });
  const actions = (id, type, list, more = {}) => ask("POST", at("/actions"), { actions: [{ id, type, actions: list, ...more }] });
  // The window's head keeps it wider than a phone: one without a head has any width.
  const [first] = await ask("GET", at("/window/handles"));
  await ask("POST", at("/execute/sync"), { script: `open("about:blank", "", "width=1280,height=800,toolbar=no,location=no,menubar=no")`, args: [] });
  const second = (await ask("GET", at("/window/handles"))).find((handle) => handle !== first);
  if (second) {
    // Pictures of a window are not taken while another one has the focus.
    await ask("DELETE", at("/window"));
    await ask("POST", at("/window"), { handle: second });
  }
  const driver = {
    version: capabilities.browserVersion,
    errors: [],
    child,
    run: (expression) => ask("POST", at("/execute/async"), { script: `const done = arguments[arguments.length - 1]; ${expression}.then(done);`, args: [] }),
    load: (url) => ask("POST", at("/url"), { url }),
    async resize(width, height) {
      // A window has a head: what is asked for is what the page gets.
      for (let tries = 0; tries < 4; tries += 1) {
        const inner = await driver.run("(async () => [innerWidth, innerHeight])()");
        if (inner[0] === width && inner[1] === height) return;
        const window = await ask("GET", at("/window/rect"));
        await ask("POST", at("/window/rect"), { width: window.width + width - inner[0], height: window.height + height - inner[1] });
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    },
    pointer: (list) =>
      actions("mouse", "pointer", list.map(([what, x, y]) => (what === "move" ? { type: "pointerMove", x, y, duration: 16 } : { type: what === "down" ? "pointerDown" : "pointerUp", button: 0 })), { parameters: { pointerType: "mouse" } }),
    keys: (list) => actions("keyboard", "key", list.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }])),
    back: () => ask("POST", at("/back")),
    picture: async () => Buffer.from(await ask("GET", at("/screenshot"), undefined, 10_000), "base64"),
    async close() {
      await ask("DELETE", at("")).catch(() => {});
      child.kill();
    },
  };
  return new Browser("WebKit", driver);
}
