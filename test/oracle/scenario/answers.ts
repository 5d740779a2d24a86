import {
  absolute,
  isTie,
  minus,
  multipleOf,
  negated,
  over,
  plus,
  shown,
  sign,
  times,
  whole,
  type Rational,
} from "../rational";
import {
  answer,
  ended,
  exact,
  inCell,
  INVALID,
  isAbove,
  list,
  NONE,
  optional,
  refused,
  scalar,
  type Argument,
  type Cell,
  type Oracle,
} from "../cells";
import { readTiers } from "../read-tiers";
import { equityAt, isGone, liquidationPrice, mustBeLeft, oneTier, standing, tierAt, type Stand } from "./margin-rule";
import { METHODS, type Method } from "../methods";

const ZERO = whole(0);
const ONE = whole(1);
const less = (a: Rational, b: Rational) => sign(minus(a, b)) < 0;

const methodOf = (argument: Argument | undefined): Method | undefined => {
  const word = String(argument ?? "mark")
    .trim()
    .toLowerCase();
  return METHODS.find((method) => method === word);
};

/** How the rule of a row is given, whatever its prices are. */
function given(table: Argument | undefined, { method, tiers }: Pick<Stand, "method" | "tiers">): string[] {
  const isTable = readTiers(table) !== undefined;
  const level = isTable && tiers.some(({ m }, k) => sign(minus(m, tiers[k - 1]?.m ?? ZERO)) === 0);
  return [
    method,
    ...(isTable ? ["tiers"] : []),
    ...(isTable && tiers.length === 1 ? ["one tier"] : []),
    ...(level ? ["level rates"] : []),
    ...(!isTable && Array.isArray(table) ? ["blank table"] : []),
  ];
}

function situations(stand: Stand, P: Rational): string[] {
  const { position, method, tiers } = stand;
  if (sign(position) === 0) return ["covered"];
  const is = standing(stand, P);
  const tier = tierAt(stand, P);
  const floor = times(tiers[tier]?.floor ?? ZERO, P);
  const byMark = isGone({ ...stand, method: "mark" }, P);
  return [
    ...(is === 0 ? [`boundary`, `boundary by ${method}`] : []),
    ...(is < 0 ? ["liquidated"] : []),
    ...(byMark !== is <= 0 ? ["not as by mark"] : []),
    ...(tier > 0 ? ["higher tier"] : []),
    ...(tier > 0 && sign(minus(floor, absolute(position))) === 0 ? ["floor"] : []),
    ...(tier > 0 && is <= 0 !== isGone({ ...stand, tiers: tiers.slice(0, 1) }, P) ? ["not as by the first tier"] : []),
    ...(is > 0 && liquidationPrice(stand) === "covered" ? ["covered"] : []),
  ];
}

const HEADERS = [
  "price",
  "move",
  "unhedged USD",
  "PnL coin",
  "PnL USD",
  "coins after",
  "hedged USD",
  "change",
  "margin ratio",
  "status",
];

export const scenarioTable: Oracle = (row) => {
  const [coins, contracts, entry, size] = [optional(row, 0, 0), optional(row, 1, 0), scalar(row, 2), scalar(row, 4, 1)];
  const prices = ended(list(row, 3), true);
  const [margin, mmr, funding] = [scalar(row, 5), scalar(row, 6), optional(row, 7, 0)];
  const [method, table] = [methodOf(row[9]), readTiers(row[10])];
  if (table === "refused") return refused("refused table");
  if (!isAbove(entry) || !isAbove(size) || !prices.some((price) => isAbove(price)) || !method) return refused();
  if (mmr !== undefined && !(mmr > 0 && mmr < 1)) return refused();
  if (margin !== undefined && !(margin > 0)) return refused();
  if (table && method !== "mark") return refused("refused table");
  const tiers = table ?? (mmr === undefined ? undefined : oneTier(shown(mmr)));
  if ((margin === undefined) !== (tiers === undefined)) return refused("unbacked");
  if (margin !== undefined && coins >= 0 && margin > coins) return refused();

  const { Q, c, E, V, F } = exact({ Q: coins, c: contracts, E: entry, V: size, F: funding });
  const position = times(c, V);
  const posted = shown(margin ?? 0);
  const stand = tiers && { position, E, W: minus(posted, F), method, tiers };
  const met: string[] = stand ? given(row[10], stand) : [];
  const rows = prices.map((price): Cell[] => {
    if (!isAbove(price)) return HEADERS.map(() => INVALID);
    const P = shown(price);
    const gone = stand !== undefined && isGone(stand, P);
    if (stand) met.push(...situations(stand, P));
    const open = minus(minus(over(position, E), over(position, P)), F);
    const gain = gone ? negated(posted) : open;
    const hedged = gone
      ? times(minus(Q, posted), P)
      : minus(minus(times(plus(Q, over(position, E)), P), position), times(F, P));
    const change = sign(Q) === 0 ? NONE : inCell(minus(over(hedged, times(Q, E)), ONE));
    return [
      price,
      inCell(minus(over(P, E), ONE)),
      inCell(times(Q, P)),
      inCell(gain),
      inCell(times(gain, P)),
      inCell(plus(Q, gain)),
      inCell(hedged),
      change,
      stand ? marginRatio(stand, P) : NONE,
      gone ? "LIQUIDATED" : "OK",
    ];
  });
  return answer(row[8] === false ? rows : [HEADERS, ...rows], ...met);
};

function marginRatio(stand: Stand, P: Rational): Cell {
  const equity = equityAt(stand, P);
  return sign(equity) > 0 ? inCell(over(mustBeLeft(stand, P), equity)) : NONE;
}

export const scenarioGrid: Oracle = (row) => {
  const [coins, price, size] = [optional(row, 0, 0), scalar(row, 1), scalar(row, 4, 1)];
  const [moves, ratios] = [ended(list(row, 2)), ended(list(row, 3))];
  const [leverage, mmr] = [scalar(row, 6, 1), optional(row, 7, 0.005)];
  const [method, table] = [methodOf(row[8]), readTiers(row[9])];
  if (table === "refused") return refused("refused table");
  if (!(coins >= 0) || !isAbove(price) || !isAbove(size) || !isAbove(leverage)) return refused();
  if (!(mmr > 0 && mmr < 1) || !method) return refused();
  const isRatio = (ratio: number | undefined): ratio is number => ratio !== undefined && ratio >= 0 && ratio <= 10;
  const isMove = (move: number | undefined): move is number => isAbove(move, -1) && move < 10;
  if (!moves.some(isMove) || !ratios.some(isRatio)) return refused();

  if (table && method !== "mark") return refused("refused table");
  const { Q, E, V, L, m } = exact({ Q: coins, E: price, V: size, L: leverage, m: mmr });
  const output = String(row[5] ?? "usd").toLowerCase();
  const rule = { method, tiers: table ?? oneTier(m) };
  const met: string[] = given(row[9], rule);
  const columns = ratios.map((ratio) => {
    if (!isRatio(ratio)) return undefined;
    const wanted = over(times(times(shown(ratio), Q), E), V);
    if (isTie(ONE, wanted)) met.push("tie");
    const n = times(multipleOf(ONE, wanted, "nearest"), V);
    const posted = over(n, times(E, L));
    return { position: negated(n), E, W: less(Q, posted) ? Q : posted, ...rule };
  });

  const block = moves.map((move) => {
    if (!isMove(move)) return columns.map(() => INVALID);
    const P = times(E, plus(ONE, shown(move)));
    return columns.map((stand): Cell => {
      if (!stand) return INVALID;
      const gone = isGone(stand, P);
      met.push(...situations(stand, P));
      if (output === "liq") return gone ? 0 : away(stand, P);
      const n = absolute(stand.position);
      const after = gone ? minus(Q, stand.W) : plus(minus(Q, over(n, E)), over(n, P));
      if (output === "coin") return inCell(after);
      if (output === "usd") return inCell(times(after, P));
      return sign(Q) === 0 ? NONE : inCell(minus(over(times(after, P), times(Q, E)), ONE));
    });
  });
  return answer(block, ...met);
};

function away(stand: Stand, P: Rational): Cell {
  const price = sign(stand.position) === 0 ? "covered" : liquidationPrice(stand);
  return price === "covered" ? NONE : inCell(minus(over(price, P), ONE));
}
