import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "./finding";
import { resourceValue } from "./resources";
import { at, attribute, everyElement, type XmlElement } from "./xml-tree";

const MANDATORY_SIZES = [16, 32, 80];
const PNG_SIGNATURE = "89504e470d0a1a0a";

/** Every icon is a file of ours that really has the number of pixels for which it is named. */
export function checkIcons(manifest: XmlElement, assets: string): Finding[] {
  const icons = everyElement(manifest).filter(({ name }) => name === "Icon");
  return [
    ...at(manifest, "IconUrl").flatMap((icon) => picture(attribute(icon, "DefaultValue"), 32, assets)),
    ...at(manifest, "HighResolutionIconUrl").flatMap((icon) => picture(attribute(icon, "DefaultValue"), 64, assets)),
    ...icons.flatMap((icon) => at(icon, "bt:Image")).flatMap((image) => sized(manifest, image, assets)),
    ...icons.flatMap(missingSizes),
  ];
}

function sized(manifest: XmlElement, image: XmlElement, assets: string): Finding[] {
  const address = resourceValue(manifest, "bt:Images", attribute(image, "resid"));
  return picture(address, Number(attribute(image, "size")), assets);
}

function picture(address: string, size: number, assets: string): Finding[] {
  const file = path.join(assets, path.basename(address));
  if (!existsSync(file)) return [problem(`${address} has no file in assets`)];
  const { width, height } = pngSize(readFileSync(file));
  if (width === size && height === size) return [];
  return [problem(`${address} must have ${size} × ${size} pixels, has ${width} × ${height}`)];
}

/** The two numbers lie at a fixed place in the header of every PNG file; another file has no pixels for us. */
export function pngSize(file: Buffer): { width: number; height: number } {
  if (file.subarray(0, 8).toString("hex") !== PNG_SIGNATURE) return { width: 0, height: 0 };
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function missingSizes(icon: XmlElement): Finding[] {
  const sizes = at(icon, "bt:Image").map((image) => Number(attribute(image, "size")));
  return MANDATORY_SIZES.filter((size) => !sizes.includes(size)).map((size) =>
    problem(`An Icon has no image of the mandatory size ${size}`),
  );
}

const problem = (message: string): Finding => ({ rule: "icon", message });
