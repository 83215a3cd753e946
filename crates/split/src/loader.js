const parts = {};
// Fetches files together and puts them into the program in their order, each once, after what is given first. What did not
// come is asked for again the next time. A single file gives its parts itself (xtask/src/single_file/start.js).
const load = (files, started) =>
  files.reduce((earlier, file) => {
    parts[file] ??= (async () => {
      const answer = await (globalThis.faultlinesPart?.(file) ?? fetch(new URL(file, import.meta.url)));
      const module = await WebAssembly.compile(await answer.arrayBuffer());
      await earlier;
      return WebAssembly.instantiate(module, { __wasm_split: wasm });
    })();
    parts[file].catch(() => delete parts[file]);
    return parts[file];
  }, started);
