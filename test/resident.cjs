/**
 * Runs the built program again and again in one process, loaded anew each time: Node starts only once, and what V8 has
 * compiled stays. A thread of the tests asks that process, so that a test can wait where it stands.
 */
const { fork } = require("node:child_process");
const { dirname } = require("node:path");
const { setImmediate } = require("node:timers/promises");
const { isMainThread, parentPort, workerData } = require("node:worker_threads");

if (isMainThread) runEach();
else askEach(workerData);

/** Hands each question to the process. `state` holds whether there is an answer, the exit code (−1: none), and the process. */
function askEach({ state, stdout, stderr, env }) {
  let child = null;
  const answer = (code) => {
    state[1] = code ?? -1;
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
  };
  const start = () => {
    // No run is long enough to gain by optimised code, which the next one does not use.
    child = fork(__filename, { stdio: ["ignore", stdout, stderr, "ipc"], env, execArgv: ["--no-opt"] });
    state[2] = child.pid;
    child.on("message", answer);
    child.on("exit", (code) => {
      child = null;
      answer(code);
    });
  };
  parentPort.on("message", (question) => {
    if (child === null) start();
    child.send(question);
  });
}

function runEach() {
  const entry = require.resolve("../dist/cli.cjs");
  let idle = 0;
  process.on("message", async ({ folder, args }) => {
    idle ||= process.getActiveResourcesInfo().length;
    process.chdir(folder);
    const code = await loadedAnew(entry).main(args);
    // A process ends when nothing is left to wait for.
    while (process.getActiveResourcesInfo().length > idle) await setImmediate();
    for (const signal of ["SIGINT", "SIGTERM"]) process.removeAllListeners(signal);
    process.send(code);
  });
}

/** A module without the state of the runs before, nor that of its neighbours. */
function loadedAnew(path) {
  for (const loaded of Object.keys(require.cache)) if (loaded.startsWith(dirname(path))) delete require.cache[loaded];
  module.children.length = 0;
  return require(path);
}
