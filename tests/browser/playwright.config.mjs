// How the end-to-end tests run: which browser, which sizes. `cargo xtask test` starts the server and names both.

import { fileURLToPath } from "node:url";

import { defineConfig } from "@playwright/test";

const { FAULTLINES_URL, FAULTLINES_CHROMIUM, CI } = process.env;
if (!FAULTLINES_URL || !FAULTLINES_CHROMIUM) {
  throw new Error("Run the tests with `cargo xtask test --only e2e`: it serves dist/ and finds Chromium.");
}

const launchOptions = {
  executablePath: FAULTLINES_CHROMIUM,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // No name but ours resolves: a request that leaves the machine fails here and everywhere.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  ],
};

/** The same letters and colours on every machine: only the fonts of fonts/fonts.conf, drawn in plain grey. */
const sceneOptions = {
  ...launchOptions,
  args: [...launchOptions.args, "--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"],
  env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL("fonts/fonts.conf", import.meta.url)) },
};

// What the size of the screen does not change runs once. Whole files are listed here; in the others, the tag `@desktop`
// or `@phone` on a test names its one size, and a test without a tag runs at both.
const PHONE_ONLY = ["embed.spec.mjs", "reflow.spec.mjs", "touch.spec.mjs"];
const DESKTOP_ONLY = [
  "asked-once.spec.mjs",
  "boot.spec.mjs",
  "compare.spec.mjs",
  "embed-script.spec.mjs",
  "error-monitor.spec.mjs",
  "errors.spec.mjs",
  "fault-injection.spec.mjs",
  "graph-gestures.spec.mjs",
  "guide.spec.mjs",
  "hosting.spec.mjs",
  "hostile.spec.mjs",
  "integrity.spec.mjs",
  "large-data.spec.mjs",
  "layout-worker.spec.mjs",
  "links.spec.mjs",
  "local-files.spec.mjs",
  "media-preferences.spec.mjs",
  "memory.spec.mjs",
  "oldest.spec.mjs",
  "print.spec.mjs",
  "privacy.spec.mjs",
  "progressive-loading.spec.mjs",
  "screen-reader.spec.mjs",
  "second-dataset.spec.mjs",
  "security.spec.mjs",
  "timeline-gestures.spec.mjs",
];
const SCENES = "scenes.spec.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "results/failures",
  reporter: [["list"], ["html", { outputFolder: "results/report", open: "never" }], ["./summary.mjs"]],
  forbidOnly: Boolean(CI),
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second attempt has found something: at a desk it fails at once. Where nobody can try
  // again (a gesture made of synthetic touches on a machine with two busy cores), a second try keeps the run alive, and
  // summary.mjs names it at the end all the same.
  retries: CI ? 2 : 0,
  // References are taken by `cargo xtask screenshots --accept` and never by a run.
  updateSnapshots: "none",
  // Generous: a loaded machine is slow, and what never comes is as wrong after ten seconds as after five.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: FAULTLINES_URL,
    locale: "en-GB",
    timezoneId: "UTC",
    colorScheme: "light",
    screenshot: "only-on-failure",
    trace: "off",
    launchOptions,
  },
  projects: [
    {
      name: "desktop",
      testIgnore: [...PHONE_ONLY, SCENES],
      grepInvert: /@phone/,
      use: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
    },
    {
      name: "phone",
      testIgnore: [...DESKTOP_ONLY, SCENES],
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    // Each scene has a size, theme and language of its own.
    {
      name: "scenes",
      testMatch: SCENES,
      snapshotPathTemplate: "{testDir}/../scenes/{arg}{ext}",
      use: { deviceScaleFactor: 1, launchOptions: sceneOptions, screenshot: "off" },
    },
  ],
});
