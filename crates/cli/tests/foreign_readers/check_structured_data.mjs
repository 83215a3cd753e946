// Holds the data blocks of pages against the vocabulary of schema.org, as schema-dts has it in types: every type, property
// and kind of value. check_structured_data.mjs FILE.html… prints what the compiler finds wrong, as a JSON list of texts.
import { readFileSync } from "node:fs";
import ts from "typescript";

const here = new URL("./", import.meta.url).pathname;
const BLOCK = /<script type="application\/ld\+json">(.*?)<\/script>/s;
const sources = new Map(
  process.argv.slice(2).map((file, number) => {
    const [, block] = BLOCK.exec(readFileSync(file, "utf8"));
    return [`${here}block${number}.ts`, `import type { Graph } from "schema-dts";\nexport const block: Graph = ${block};\n`];
  }),
);
const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, types: [] };
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.fileExists = (name) => sources.has(name) || fileExists(name);
host.readFile = (name) => sources.get(name) ?? readFile(name);
host.getSourceFile = (name, target) => (sources.has(name) ? ts.createSourceFile(name, sources.get(name), target) : getSourceFile(name, target));
const program = ts.createProgram([...sources.keys()], options, host);
const found = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
console.log(JSON.stringify(found));
