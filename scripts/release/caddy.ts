import { ASK_AGAIN, EVERYWHERE, isFolder, valued, type HeaderRule } from "./headers";
import type { Place } from "./hosting";
import { KINDS } from "./types";

const quoted = (text: string) => `"${text}"`;
const matching = (rule: HeaderRule) => `${rule.of}${isFolder(rule) ? "*" : ""}`;

/** Of two header lines for one file neither is the last in every version: what is said of a file is said once. */
export function caddy({ host, port, folder }: Place, rules: readonly HeaderRule[]): string {
  const kept = valued(rules, "Cache-Control").filter(([, value]) => value !== ASK_AGAIN);
  const [[, day] = [], ...others] = kept;
  if (day === undefined || others.some(([, value]) => value !== day)) throw new Error("Files are kept for one time");
  const files = `path ${kept.map(([rule]) => matching(rule)).join(" ")}`;
  const said = rules.flatMap((rule) =>
    Object.entries(rule.headers)
      .filter(([header]) => header !== "Cache-Control")
      .map(([header, value]) => `header ${matching(rule)} ${header} ${quoted(value)}`),
  );
  const kinds = Object.entries(KINDS).flatMap(([end, { type, text }]) => [
    `@${end} path *.${end}`,
    `header @${end} Content-Type ${quoted(text ? `${type}; charset=utf-8` : type)}`,
  ]);
  return `# The files of the zip's folder "site" lie in /srv/coin-m-hedge/site. Caddy gets the certificate itself.
${host}${port && `:${port}`} {
${indented(
  1,
  Object.entries(EVERYWHERE).map(([header, value]) => `header ${header} ${quoted(value)}`),
)}

	handle_path ${folder}/* {
		root * /srv/coin-m-hedge/site
		encode zstd gzip

		# That a file is not there is not kept.
		@kept {
			${files}
			file
		}
		@asked not {
			${files}
			file
		}
		header @kept Cache-Control ${quoted(day)}
		header @asked Cache-Control ${quoted(ASK_AGAIN)}
${indented(2, [...said, ...kinds])}
		file_server
	}

	handle {
		error 404
	}
}
`;
}

/** Caddy's own way to write settings, of which it says when they are written otherwise. */
const indented = (depth: number, lines: readonly string[]) => lines.map((line) => "\t".repeat(depth) + line).join("\n");
