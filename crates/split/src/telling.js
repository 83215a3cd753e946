// Tells the program whether a part is there: 1, or what a warning gives, which is nothing.
const partLoader = (files) => (told, data) =>
  load(files)
    // The page says so where it is missed, and goes on.
    .then(() => 1, console.warn)
    .then((there) => wasm.__indirect_function_table.get(told)(data, there));
