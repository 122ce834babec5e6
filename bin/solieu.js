#!/usr/bin/env node
const { main } = require("../dist/cli.cjs");

// All is written by then; an exit by itself would wait for what V8 still compiles for later.
main(process.argv.slice(2)).then((exitCode) => process.exit(exitCode));
