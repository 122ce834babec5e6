#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { main } from "../dist/cli.js";

// The heap is collected when it has grown by a fifth instead of being left to grow manyfold, so that memory does not depend on
// the number of articles.
setFlagsFromString("--heap-growing-percent=20");

process.exitCode = await main(process.argv.slice(2));
