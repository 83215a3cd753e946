const parts = {};
// Fetches files together and puts them into the program in their order, each once; then tells the program. What did not
// come is asked for again the next time. A single file gives its parts itself (xtask/src/single_file/start.js).
const partLoader = (files) => (told, data) => {
  let before;
  for (const file of files) {
    const earlier = before;
    before = parts[file] ??= (async () => {
      const { href } = new URL(file, import.meta.url);
      const { asked } = document.documentElement;
      // What static/preload.js has asked for is taken once: a second try fetches anew.
      const ahead = asked?.[href];
      if (ahead) delete asked[href];
      const answer = await (globalThis.faultlinesPart?.(file) ?? ahead ?? fetch(href));
      const module = await WebAssembly.compile(await answer.arrayBuffer());
      await earlier;
      return WebAssembly.instantiate(module, { __wasm_split: wasm });
    })();
    before.catch(() => delete parts[file]);
  }
  before
    .then(
      () => 1,
      // The page says so where it is missed, and goes on.
      (error) => (console.warn(error), 0),
    )
    .then((there) => wasm.__indirect_function_table.get(told)(data, there));
};
