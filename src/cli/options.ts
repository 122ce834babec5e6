/** What the settings say to the pipeline. */
import type { ExtractOptions } from "../types.ts";
import type { Settings } from "./flags.ts";

/** The options of an extraction; the codebook's file is read here. Throws a SolieuError where it is no codebook. */
export async function extractOptionsOf({ published, types, codebook, lang }: Settings): Promise<ExtractOptions> {
  return {
    types,
    lang,
    ...(published === null ? {} : { published }),
    ...(codebook === null ? {} : { codebook: (await import("../read/codebook.ts")).loadCodebook(codebook) }),
  };
}
