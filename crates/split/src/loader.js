const parts = {};
// Fetches files together and puts them into the program in their order, each once, after what is given first. What did not
// come is asked for again the next time. A single file gives its parts itself (xtask/src/single_file/start.js).
const load = (files, started) =>
  files.reduce((earlier, file) => {
    parts[file] ??= (async () => {
      const { href } = new URL(file, import.meta.url);
      const asked = globalThis.document?.documentElement.asked;
      // What static/preload.js has asked for is taken once: a second try fetches anew.
      const ahead = asked?.[href];
      if (ahead) delete asked[href];
      const answer = await (globalThis.faultlinesPart?.(file) ?? ahead ?? fetch(href));
      const module = await WebAssembly.compile(await answer.arrayBuffer());
      await earlier;
      return WebAssembly.instantiate(module, { __wasm_split: wasm });
    })();
    parts[file].catch(() => delete parts[file]);
    // A file that another part has asked for waited for what stood before it there, and not here.
    return Promise.all([earlier, parts[file]]);
  }, started);
