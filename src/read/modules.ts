/** Optional dependencies, loaded where they are met. */
import { SolieuError, systemCode } from "../errors.ts";

/** What `load` imports. Throws a SolieuError that says how to get the package where it is not installed. */
export async function optional<T>(load: () => Promise<T>, packageName: string, name: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!/^(?:ERR_)?MODULE_NOT_FOUND$/.test(systemCode(error) ?? "")) throw error;
    throw new SolieuError("MODULE_MISSING", {
      where: name,
      expected: `the optional package ${packageName} (npm install ${packageName})`,
      got: "none installed",
      cause: error,
    });
  }
}
