/** What English editions call areas: their type words with ours, and names that differ by more than marks. */
import type { Level } from "./types.ts";

/** By the English type word: the level, and the type as the gazetteer has it. */
export const englishTypes: Readonly<Record<string, readonly [level: Level, type: string]>> = {
  province: ["province", "tỉnh"],
  city: ["district", "thành phố"],
  district: ["district", "huyện"],
  town: ["district", "thị xã"],
  commune: ["commune", "xã"],
  ward: ["commune", "phường"],
  township: ["commune", "thị trấn"],
  village: ["hamlet", "thôn"],
  hamlet: ["hamlet", "thôn"],
};

/** The type of a numbered district of a city. */
export const urbanDistrict = "quận";

/** Names of provinces and cities that the gazetteer knows by another one; lower case without marks. */
export const englishAliases: Readonly<Record<string, string>> = {
  hanoi: "Hà Nội",
  haiphong: "Hải Phòng",
  danang: "Đà Nẵng",
  "ho chi minh city": "Hồ Chí Minh",
  "hcm city": "Hồ Chí Minh",
  hcmc: "Hồ Chí Minh",
  "hochiminh city": "Hồ Chí Minh",
  saigon: "Hồ Chí Minh",
  "thua thien hue": "Thừa Thiên Huế",
  "thua thien-hue": "Thừa Thiên Huế",
  "ba ria vung tau": "Bà Rịa - Vũng Tàu",
  "ba ria-vung tau": "Bà Rịa - Vũng Tàu",
};
