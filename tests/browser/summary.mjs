// Says at the very end which tests failed and which needed a second try, in a file that `cargo xtask test` closes
// with: the last lines of a long log are what people are shown.

import { mkdirSync, writeFileSync } from "node:fs";

const FILE = new URL("results/summary.txt", import.meta.url);

export default class Summary {
  #tests = new Set();

  onTestEnd(test) {
    this.#tests.add(test);
  }

  onEnd() {
    const lines = [];
    for (const test of this.#tests) {
      if (test.outcome() === "unexpected") lines.push(`failed: ${named(test)}: ${why(test)}`);
      if (test.outcome() === "flaky") lines.push(`unsteady, passed at a second try: ${named(test)}: ${why(test)}`);
    }
    mkdirSync(new URL(".", FILE), { recursive: true });
    writeFileSync(FILE, lines.map((line) => `${line}\n`).join(""));
    for (const line of lines) console.log(line);
  }

  printsToStdio() {
    return false;
  }
}

const named = (test) => test.titlePath().slice(1).join(" › ");

/** The first two lines of what went wrong the first time, without colours. */
function why(test) {
  const message = test.results.find(({ error }) => error)?.error.message ?? "no message";
  return message.replace(/\u001b\[[0-9;]*m/g, "").split("\n").filter(Boolean).slice(0, 4).join(" | ").slice(0, 400);
}
