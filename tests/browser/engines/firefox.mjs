// Firefox as it is installed, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Browser } from "./browser.mjs";

const { ws: WebSocket } = createRequire(import.meta.url)("playwright-core/lib/utilsBundle");

/** Nothing is asked of the wide world by the browser itself, and downloads ask nobody. */
const PREFERENCES = {
  "app.update.enabled": false,
  "browser.download.folderList": 2,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "http://127.0.0.1:9",
  "toolkit.telemetry.server": "",
  "accessibility.force_disabled": 0,
};

export async function firefox(program, environment = {}, { headless = true, more = {} } = {}) {
  const profile = await mkdtemp(join(tmpdir(), "faultlines-firefox-"));
  const preferences = Object.entries({ ...PREFERENCES, ...more }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, "user.js"), preferences.join(""));
  const words = [...(headless ? ["--headless"] : []), "--no-remote", "--profile", profile, "--remote-debugging-port=0", "about:blank"];
  const child = spawn(program, words, { env: { ...process.env, ...environment }, stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
      const found = /BiDi listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.on("exit", () => reject(new Error(`Firefox ended: ${said.slice(-300)}`)));
    setTimeout(() => reject(new Error("Firefox does not answer")), 60_000).unref();
  });
  const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  const waiting = new Map();
  const errors = [];
  let number = 0;
  socket.on("message", (text) => {
    const message = JSON.parse(text);
    if (message.id) return waiting.get(message.id)?.(message);
    const { level, text: said, type } = message.params ?? {};
    if (message.method === "log.entryAdded" && level === "error") errors.push(`${type}: ${said}`);
  });
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++number;
      waiting.set(id, (answer) => {
        waiting.delete(id);
        answer.type === "error" ? reject(new Error(`${method}: ${answer.message}`)) : resolve(answer.result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  const { capabilities } = await send("session.new", { capabilities: {} });
  const { contexts } = await send("browsingContext.getTree");
  // The page that a window began with has no focus until a desktop gives it some: no element is told of it, and Enter
  // presses no button. One that is made over this protocol has.
  let { context } = await send("browsingContext.create", { type: "tab" });
  await send("browsingContext.close", { context: contexts[0].context });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const actions = (id, type, list, more = {}) => send("input.performActions", { context, actions: [{ id, type, actions: list, ...more }] });
  return new Browser("Firefox", {
    version: capabilities.browserVersion,
    errors,
    child,
    async run(expression) {
      const { result, exceptionDetails } = await send("script.evaluate", { expression, target: { context }, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    /**
     * Goes on in a tab that shares nothing with another, in which a script's text runs before each page's own. Answers with
     * what closes it.
     */
    async visit(script) {
      const { userContext } = await send("browser.createUserContext");
      ({ context } = await send("browsingContext.create", { type: "tab", userContext }));
      await send("script.addPreloadScript", { functionDeclaration: `() => { ${script} }`, contexts: [context] });
      return () => send("browser.removeUserContext", { userContext });
    },
    load: (url) => send("browsingContext.navigate", { context, url, wait: "none" }),
    resize: (width, height) => send("browsingContext.setViewport", { context, viewport: { width, height } }),
    pointer: (list) =>
      actions("mouse", "pointer", list.map(([what, x, y]) => (what === "move" ? { type: "pointerMove", x, y, duration: 16 } : { type: what === "down" ? "pointerDown" : "pointerUp", button: 0 })), { parameters: { pointerType: "mouse" } }),
    keys: (list) => actions("keyboard", "key", list.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }])),
    back: () => send("browsingContext.traverseHistory", { context, delta: -1 }),
    picture: async () => Buffer.from((await send("browsingContext.captureScreenshot", { context })).data, "base64"),
    async close() {
      await send("browser.close").catch(() => {});
      socket.terminate();
      child.kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
    },
  });
}
