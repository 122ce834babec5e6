/** Loads the program with the functions that V8 has compiled of it before; copied to dist/program.cjs by build.js. */
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

/**
 * Regexes become machine code when they are first used, not bytecode first: there are hundreds, and most are used again.
 * Functions are optimised when they have run for longer than in a few articles: most of that work would come too late there.
 */
process.getBuiltinModule("node:v8").setFlagsFromString("--no-regexp-tier-up --interrupt-budget=300000");

const filename = join(__dirname, "program-code.cjs");
const cache = join(__dirname, "program.cache");

/** The code is ASCII. A cache that another version of V8 has made is passed over by V8 itself. */
const script = new Script(readFileSync(filename, "latin1"), { filename, cachedData: cached() });
script.runInThisContext().call(exports, exports, require, module, filename, __dirname);

function cached() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined; // the build is making it
  }
}

/** Whether V8 has taken what was compiled before. */
module.exports.isCached = script.cachedDataRejected === false;

/** Runs the program with some arguments and keeps what V8 has compiled for it. */
module.exports.cacheAfter = async (args) => {
  await module.exports.runProgram(args, "0");
  writeFileSync(cache, script.createCachedData());
};
