/** The charset that the bytes of a page declare. */

/** How far into a page the declaration is looked for. Browsers look at 1024 bytes; portals put scripts before it. */
const headBytes = 16_384;
const xmlDeclaration = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/;
const metaTag = /<meta\s([^>]{1,400})>/gi;
const charsetAttribute = /(?:^|[\s"';])charset\s*=\s*["']?\s*([a-z0-9][\w.:-]{0,39})/i;

/**
 * The name of the charset that a page declares, in lower case as written (`utf-8`, `windows-1258`): in its XML
 * declaration, `meta charset` or `meta http-equiv`; null where it declares none. Byte order marks are not looked at.
 */
export function declaredCharset(bytes: Buffer): string | null {
  const head = bytes.toString("latin1", 0, headBytes);
  const xml = xmlDeclaration.exec(head)?.[1];
  if (xml !== undefined) return xml.trim().toLowerCase();
  for (const [, attributes = ""] of head.replace(/<!--[\s\S]*?-->/g, "").matchAll(metaTag)) {
    const charset = charsetAttribute.exec(attributes)?.[1];
    if (charset !== undefined) return charset.toLowerCase();
  }
  return null;
}
