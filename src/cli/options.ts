/** What the settings say to the pipeline. */
import type { ExtractOptions } from "../types.ts";
import type { Settings } from "./flags.ts";

/** The options of an extraction; the files of the codebook and the lexicon are read here. Throws a SolieuError where they are none. */
export async function extractOptionsOf({ published, types, codebook, lexicon, lang }: Settings): Promise<ExtractOptions> {
  return {
    types,
    lang,
    ...(published === null ? {} : { published }),
    ...(codebook === null ? {} : { codebook: (await import("../read/codebook.ts")).loadCodebook(codebook) }),
    ...(lexicon === null ? {} : { lexicon: (await import("../read/lexicon.ts")).loadLexicon(lexicon) }),
  };
}
