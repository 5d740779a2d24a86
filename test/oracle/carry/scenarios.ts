import { absolute, isTie, minus, multipleOf, negated, over, plus, shown, sign, times, whole, type Rational } from "../rational"; // prettier-ignore
import { answer, exact, inCell, INVALID, isAbove, list, NONE, optional, scalar, type Cell, type Oracle, type Situation } from "./cells"; // prettier-ignore

const ONE = whole(1);
const less = (a: Rational, b: Rational) => sign(minus(a, b)) < 0;

interface Account {
  position: Rational;
  E: Rational;
  /** What is left of the margin after funding. */
  W: Rational;
  m: Rational;
}

/** n(s + m)/(W + s·n/E), where it exists. */
function liquidation({ position, E, W, m }: Account): Rational | "never" | "always" {
  if (sign(position) === 0) return "never";
  const dollars = plus(position, times(absolute(position), m));
  const coins = plus(W, over(position, E));
  if (sign(position) > 0) return sign(coins) > 0 ? over(dollars, coins) : "always";
  return sign(coins) < 0 ? over(dollars, coins) : "never";
}

/** A long is gone at its liquidation price and below, a short there and above. */
function isGone(account: Account, P: Rational): boolean {
  const price = liquidation(account);
  if (typeof price === "string") return price === "always";
  return sign(account.position) > 0 ? !less(price, P) : !less(P, price);
}

const situation = (account: Account, P: Rational): Situation[] => {
  const price = liquidation(account);
  if (price === "never") return ["covered"];
  if (price !== "always" && sign(minus(price, P)) === 0) return ["boundary"];
  return isGone(account, P) ? ["liquidated"] : [];
};

const HEADERS = ["price", "move", "unhedged USD", "PnL coin", "PnL USD", "coins after", "hedged USD", "change", "margin ratio", "status"]; // prettier-ignore

export const scenarioTable: Oracle = (row) => {
  const [coins, contracts, entry, size] = [optional(row, 0, 0), optional(row, 1, 0), scalar(row, 2), scalar(row, 4, 1)];
  const prices = list(row, 3);
  const [margin, mmr, funding] = [scalar(row, 5), scalar(row, 6), optional(row, 7, 0)];
  if (!isAbove(entry) || !isAbove(size) || !prices.every((price) => isAbove(price))) return INVALID;
  if ((margin === undefined) !== (mmr === undefined)) return INVALID;
  if (margin !== undefined && mmr !== undefined && !(margin > 0 && mmr > 0 && mmr < 1)) return INVALID;
  if (margin !== undefined && coins >= 0 && margin > coins) return INVALID;

  const { Q, c, E, V, F } = exact({ Q: coins, c: contracts, E: entry, V: size, F: funding });
  const position = times(c, V);
  const posted = shown(margin ?? 0);
  const account = mmr === undefined ? undefined : { position, E, W: minus(posted, F), m: shown(mmr) };
  const met: Situation[] = [];
  const rows = (prices as number[]).map((price): Cell[] => {
    const P = shown(price);
    const gone = account !== undefined && isGone(account, P);
    if (account) met.push(...situation(account, P));
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
      account ? marginRatio(account, P) : NONE,
      gone ? "LIQUIDATED" : "OK",
    ];
  });
  return answer(row[8] === false ? rows : [HEADERS, ...rows], ...met);
};

function marginRatio({ position, E, W, m }: Account, P: Rational): Cell {
  const equity = plus(W, minus(over(position, E), over(position, P)));
  return sign(equity) > 0 ? inCell(over(times(m, absolute(position)), times(P, equity))) : NONE;
}

export const scenarioGrid: Oracle = (row) => {
  const [coins, price, size] = [optional(row, 0, 0), scalar(row, 1), scalar(row, 4, 1)];
  const [moves, ratios] = [list(row, 2), list(row, 3)];
  const [leverage, mmr] = [scalar(row, 6, 1), optional(row, 7, 0.005)];
  if (!(coins >= 0) || !isAbove(price) || !isAbove(size) || !isAbove(leverage)) return INVALID;
  if (!(mmr > 0 && mmr < 1)) return INVALID;
  if (!moves.every((move) => isAbove(move, -1)) || !ratios.every((ratio) => ratio !== undefined && ratio >= 0))
    return INVALID;

  const { Q, E, V, L, m } = exact({ Q: coins, E: price, V: size, L: leverage, m: mmr });
  const output = String(row[5] ?? "usd").toLowerCase();
  const met: Situation[] = [];
  const columns = (ratios as number[]).map((ratio) => {
    const wanted = over(times(times(shown(ratio), Q), E), V);
    if (isTie(ONE, wanted)) met.push("tie");
    const n = times(multipleOf(ONE, wanted, "nearest"), V);
    const posted = over(n, times(E, L));
    return { position: negated(n), E, W: less(Q, posted) ? Q : posted, m };
  });

  const block = (moves as number[]).map((move) => {
    const P = times(E, plus(ONE, shown(move)));
    return columns.map((account): Cell => {
      const gone = isGone(account, P);
      met.push(...situation(account, P));
      if (output === "liq") return gone ? 0 : away(account, P);
      const n = absolute(account.position);
      const after = gone ? minus(Q, account.W) : plus(minus(Q, over(n, E)), over(n, P));
      if (output === "coin") return inCell(after);
      if (output === "usd") return inCell(times(after, P));
      return sign(Q) === 0 ? NONE : inCell(minus(over(times(after, P), times(Q, E)), ONE));
    });
  });
  return answer(block, ...met);
};

const away = (account: Account, P: Rational): Cell => {
  const price = liquidation(account);
  return typeof price === "string" ? NONE : inCell(minus(over(price, P), ONE));
};
