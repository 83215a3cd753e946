// The memories of a page's WebAssembly programs: noted as each program is made, told in bytes. Judges nothing.

/** Run in the page before its scripts (`addInitScript`): keeps hold of the memory of every program it makes. */
export function noteProgramMemories() {
  globalThis.programMemories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...words) => {
      const made = await own.apply(WebAssembly, words);
      const { exports } = made.instance ?? made;
      if (exports.memory) globalThis.programMemories.push(exports.memory);
      return made;
    };
  }
}

/** What the programs of a page hold, in bytes; memory never shrinks. */
export const programMemoryBytes = (page) =>
  page.evaluate(() => programMemories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
