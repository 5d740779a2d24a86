/** What an argument must satisfy, in words and as a test. Both are shown: the words in the help and in the refusal. */
export interface Rule {
  readonly says: string;
  readonly holds: (value: number) => boolean;
}

export const anyNumber: Rule = { says: "may be any number", holds: () => true };
export const aboveZero: Rule = { says: "must be above 0", holds: (value) => value > 0 };
export const notNegative: Rule = { says: "must not be below 0", holds: (value) => value >= 0 };
/** A rate that is typed as a whole number of per cent, or a blank that arrives as 0, must not pass. */
export const betweenZeroAndOne: Rule = {
  says: "must be above 0 and below 1 (0.5 % is 0.005)",
  holds: (value) => value > 0 && value < 1,
};
/** + for a cost, − for a rebate. */
export const fee: Rule = {
  says: "must be between −1 and 1 (0.05 % is 0.0005)",
  holds: (value) => value > -1 && value < 1,
};
export const notZero: Rule = { says: "must not be 0", holds: (value) => value !== 0 };
/** Without a position there is no entry price: a 0 passes here, and the core refuses it where there is one. */
export const aboveZeroInPosition: Rule = {
  says: "must be above 0 where there is a position",
  holds: (value) => value >= 0,
};
