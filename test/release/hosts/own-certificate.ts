import { generateKeyPairSync, sign } from "node:crypto";

export interface OwnCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** One value of DER: what it is, how long it is in as few bytes as can say it, what is in it. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const bytes = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const text = (tag: number, content: string) => der(tag, Buffer.from(content, "latin1"));
const object = (hex: string) => der(0x06, Buffer.from(hex, "hex"));

const COMMON_NAME = "550403";
const ALTERNATIVE_NAMES = "551d11";
const ECDSA_WITH_SHA256 = sequence(object("2a8648ce3d040302"));
const HOUR = 3_600_000;

/** 261130120000Z: years before 2050 have two digits */
const time = (milliseconds: number) =>
  text(0x17, `${new Date(milliseconds).toISOString().replace(/\D/g, "").slice(2, 14)}Z`);

/** A certificate of one host, signed by itself and good for an hour: no program is needed to make it (RFC 5280). */
export function ownCertificate(host: string, now = Date.now()): OwnCertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(der(0x31, sequence(object(COMMON_NAME), text(0x0c, host))));
  const names = sequence(object(ALTERNATIVE_NAMES), der(0x04, sequence(text(0x82, host))));
  const told = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(now - HOUR), time(now + HOUR)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(names)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", told, privateKey));
  const lines =
    sequence(told, ECDSA_WITH_SHA256, signature)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`,
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
  };
}
