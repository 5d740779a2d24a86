/** What an article says, its number where it prints one, the exact one as a formula, and why they differ. */
export interface Claim {
  readonly says: string;
  readonly claimed: number | null;
  readonly exact: string;
  readonly unit: string;
  readonly verdict: Verdict;
  readonly why: string;
}
type Verdict = "right" | "wrong" | "unit error" | "warning missing" | "not computed";

const stating =
  (verdict: Verdict) =>
  (says: string, claimed: number | null, exact: string, unit: string, why = ""): Claim => ({
    says,
    claimed,
    exact,
    unit,
    verdict,
    why,
  });
const right = stating("right");
const wrong = stating("wrong");
const otherUnit = stating("unit error");
const unwarned = stating("warning missing");
const added = (says: string, exact: string, unit: string, why = ""): Claim =>
  stating("not computed")(says, null, exact, unit, why);

const DEPRECIATION = [
  right("Long 60,000 → 65,000 gains 5,000", 5000, "COINM.INVERSE_PNL_USD(60000,60000,65000)", "USD"),
  added("… in coin", "COINM.INVERSE_PNL(60000,60000,65000)", "BTC"),
  right("Short 60,000 → 55,000 gains 5,000", 5000, "COINM.INVERSE_PNL_USD(-60000,60000,55000)", "USD"),
  added(
    "… in coin",
    "COINM.INVERSE_PNL(-60000,60000,55000)",
    "BTC",
    "More than the long gained: a dollar buys more coin at 55,000.",
  ),
  wrong(
    "10x short, −10 %: +100 % of the margin",
    1,
    "COINM.INVERSE_ROE(-10000,10000,9000,0.1)",
    "of the margin’s coins",
    "+100 % is a linear contract’s; in coin it is 10 × (1/0.9 − 1).",
  ),
  wrong(
    "… in dollars",
    1,
    'COINM.INVERSE_ROE(-10000,10000,9000,0.1,1,"usd")',
    "of its dollars",
    "The margin’s own coins fell by 10 % too.",
  ),
  wrong(
    "… the account of 1,000 doubles",
    2000,
    "(0.1+COINM.INVERSE_PNL(-10000,10000,9000))*9000",
    "USD",
    "0.1 of margin and 0.1111 of profit, at 9,000.",
  ),
  wrong(
    "10x short, +10 %: all of the margin is lost",
    -1,
    "COINM.INVERSE_ROE(-10000,10000,11000,0.1)",
    "of the margin’s coins",
    "The higher the price, the fewer coins a dollar of loss takes.",
  ),
  wrong(
    "… bankrupt there",
    0.1,
    "COINM.BANKRUPTCY_PRICE(-10000,10000,0.1)/10000-1",
    "above the entry",
    "1/(1 − 10 %) − 1.",
  ),
  wrong(
    "… liquidated there",
    0.1,
    "COINM.LIQ_PRICE(-10000,10000,0.1,maint_rate)/10000-1",
    "above the entry",
    "The maintenance margin comes before bankruptcy.",
  ),
  added("… at a maintenance rate of 0.4 %", "COINM.LIQ_PRICE(-10000,10000,0.1,0.004)/10000-1", "above the entry"),
  wrong(
    "… a linear 10x short at 0.5 %",
    0.1,
    "(1+1/10)/(1+0.005)-1",
    "above the entry",
    "Bankrupt at +10 %, liquidated before.",
  ),
  wrong("… a linear 10x short at 0.4 %", 0.1, "(1+1/10)/(1+0.004)-1", "above the entry"),
  otherUnit(
    "Stop 62,000 on a short from 60,000: −2,000 a contract",
    -2000,
    "COINM.INVERSE_PNL_USD(-1,60000,62000,contract_size)",
    "USD",
    "So much is lost by a linear contract of 1 BTC.",
  ),
  added("… in coin", "COINM.INVERSE_PNL(-1,60000,62000,contract_size)", "BTC"),
  added("… of 600 contracts", "COINM.INVERSE_PNL_USD(-600,60000,62000,contract_size)", "USD"),
  right("… of a linear contract of 1 BTC", -2000, "COINM.LINEAR_PNL(-1,60000,62000)", "USD"),
  added(
    "Half of 1 BTC hedged at 60,000; price 48,000",
    "(1+COINM.INVERSE_PNL(-30000,60000,48000))*48000",
    "USD in all",
    "30,000 are locked, and half a coin is worth 24,000.",
  ),
];

const INSURANCE = [
  right("5 BTC at 70,000 are 350,000", 350000, "5*70000", "USD"),
  otherUnit(
    "They take 5 “inverse” contracts",
    -5,
    "COINM.HEDGE_CONTRACTS(5,70000,contract_size)",
    "contracts",
    "The face of a contract is in USD: 350,000 USD of it are to be sold.",
  ),
  otherUnit("… of 10 USD each", -5, "COINM.HEDGE_CONTRACTS(5,70000,10)", "contracts"),
  otherUnit("… of 1 USD each", -5, "COINM.HEDGE_CONTRACTS(5,70000,1)", "contracts"),
  otherUnit(
    "… what 5 of them hedge",
    1,
    "COINM.HEDGE_RATIO(5,-5,70000,contract_size)",
    "of the coins",
    "Next to nothing.",
  ),
  otherUnit(
    "… and what they leave as a loss at 56,000",
    0,
    "350000-(5+COINM.INVERSE_PNL(-5,70000,56000,contract_size))*56000",
    "USD",
    "Of the 70,000 that the coins lose.",
  ),
  wrong(
    "Contracts = value ÷ (size × futures price), futures 71,400",
    4.902,
    "-COINM.HEDGE_CONTRACTS(5,71400,1*71400)",
    "contracts of 1 BTC",
    "A contract sized in coin hedges coins: 5, whatever the futures price is.",
  ),
  added(
    "… of an inverse contract",
    "-COINM.HEDGE_CONTRACTS(5,71400,contract_size)",
    "contracts",
    "Coins × futures price ÷ face.",
  ),
  added(
    "… what 3,570 of 100 USD lock",
    "INDEX(COINM.HEDGE_SPLIT(5,-3570,71400,100),1,1)",
    "USD at expiry",
    "At every price.",
  ),
  wrong(
    "… what 3,500 leave at 40,000",
    350000,
    "(5+COINM.INVERSE_PNL(-3500,71400,40000,100))*40000",
    "USD",
    "0.098 of a coin floats.",
  ),
  wrong("… and at 140,000", 350000, "(5+COINM.INVERSE_PNL(-3500,71400,140000,100))*140000", "USD"),
  right("−20 %: the futures gain 70,000", 70000, "COINM.INVERSE_PNL_USD(-3500,70000,56000,100)", "USD"),
  added("… in coin", "COINM.INVERSE_PNL(-3500,70000,56000,100)", "BTC"),
  right(
    "… together about 350,000",
    350000,
    "(5+COINM.INVERSE_PNL(-3500,70000,56000,100))*56000",
    "USD",
    "Exactly, not about.",
  ),
  right("+10 %: the futures lose 35,000", -35000, "COINM.INVERSE_PNL_USD(-3500,70000,77000,100)", "USD"),
  added("… in coin", "COINM.INVERSE_PNL(-3500,70000,77000,100)", "BTC"),
  right("… together 350,000", 350000, "(5+COINM.INVERSE_PNL(-3500,70000,77000,100))*77000", "USD"),
  unwarned(
    "… the margin ratio of a 10x hedge there",
    null,
    "COINM.MARGIN_RATIO(-3500,70000,77000,0.5,maint_rate,100)",
    "of the margin left",
    "At 100 % it is liquidated.",
  ),
  wrong(
    "After the crash close the short and sell 5 BTC",
    5,
    "INDEX(COINM.UNWIND(5,-3500,70000,56000,100),1,3)",
    "BTC",
    "The profit is in coins already: sell it too.",
  ),
  right("“A small amount”: the margin of 10x", 0.5, "COINM.INIT_MARGIN(-3500,70000,10,100)", "BTC"),
  unwarned(
    "… liquidated at",
    null,
    "COINM.LIQ_PRICE(-3500,70000,0.5,maint_rate,100)",
    "USD",
    "A rally of 10.56 % ends the hedge.",
  ),
  wrong(
    "Contango of 71,400 over 90 days: the short “decays”",
    null,
    "COINM.BASIS_APR(71400,70000,90)",
    "a year",
    "The short earns it: 2 % in 90 days.",
  ),
];

const REBALANCING = [
  right("70/30 drifts to 85/15: BTC rises by", null, "(0.85/0.15)/(0.7/0.3)-1", "", "Plausible: × 2.4286."),
  wrong(
    "Sell 15 % of the BTC to return to 70/30",
    0.15,
    "(0.85-0.7)/0.85",
    "of the BTC",
    "15 points of the portfolio are more of the BTC.",
  ),
  wrong("… what selling 15 % ends at", 0.7, "0.85*(1-0.15)", "of the portfolio"),
  right(
    "100 BTC, 10 of them neutralised",
    90,
    "COINM.NET_DELTA(100,-6000,60000,100)",
    "BTC that move",
    "At every price. But where BTC is flat, nothing offsets anything.",
  ),
  right(
    "20 % of 50 BTC at 60,000: short 600,000",
    -600000,
    "COINM.HEDGE_CONTRACTS(50,60000,contract_size,0.2)*contract_size",
    "USD",
  ),
  right("Margin of 1 %: 0.1 BTC", 0.1, "COINM.INIT_MARGIN(-6000,60000,100,100)", "BTC"),
  unwarned(
    "… liquidated at",
    null,
    "COINM.LIQ_PRICE(-6000,60000,0.1,maint_rate,100)",
    "USD",
    "Half a per cent above: this hedge cannot be held.",
  ),
  unwarned("… at a maintenance rate of 0.4 %", null, "COINM.LIQ_PRICE(-6000,60000,0.1,0.004,100)", "USD"),
  unwarned(
    "… the chance of that within one day",
    null,
    "COINM.LIQ_PROB(60000,COINM.LIQ_PRICE(-6000,60000,0.1,0.004,100),volatility,1)",
    "a model",
  ),
  right("At 50,000 the coins lose 500,000", -500000, "50*(50000-60000)", "USD"),
  added("… what the futures gain", "COINM.INVERSE_PNL(-6000,60000,50000,100)", "BTC"),
  added("… in dollars", "COINM.INVERSE_PNL_USD(-6000,60000,50000,100)", "USD"),
  added("… all together", "(50+COINM.INVERSE_PNL(-6000,60000,50000,100))*50000", "USD"),
  wrong(
    "… 20 % are locked",
    0.2,
    "600000/((50+COINM.INVERSE_PNL(-6000,60000,50000,100))*50000)",
    "of all",
    "That was the share before the fall.",
  ),
];

const ALTCOINS = [
  right(
    "500 ADA at 0.40, contracts of 100 ADA: 5",
    -5,
    "COINM.HEDGE_CONTRACTS(500,0.4,100*0.4)",
    "contracts",
    "Where a contract is sized in coin.",
  ),
  otherUnit("… inverse contracts of 10 USD", -5, "COINM.HEDGE_CONTRACTS(500,0.4,10)", "contracts"),
  otherUnit("… what 5 of these hedge", 1, "COINM.HEDGE_RATIO(500,-5,0.4,10)", "of the ADA"),
  right(
    "100 SOL short at 150, −10 %: the gain offsets",
    1500,
    "COINM.INVERSE_PNL_USD(-15000,150,135)",
    "USD",
    "Exactly the loss of 100 SOL.",
  ),
  added("… in coin", "COINM.INVERSE_PNL(-15000,150,135)", "SOL"),
  wrong(
    "100 SOL of margin, +50 % could wipe them out",
    0,
    "100+COINM.INVERSE_PNL(-15000,150,225)",
    "SOL left",
    "33.33 are lost; the others are worth what 100 were.",
  ),
  wrong("… worth", 0, "(100+COINM.INVERSE_PNL(-15000,150,225))*225", "USD"),
  wrong("… at +100 %", 0, "100+COINM.INVERSE_PNL(-15000,150,300)", "SOL left"),
  wrong("… at +900 %", 0, "100+COINM.INVERSE_PNL(-15000,150,1500)", "SOL left"),
  wrong(
    "… liquidated at",
    225,
    'COINM.LIQ_PRICE(-15000,150,100,maint_rate,1,"mark",,,,"never")',
    "USD",
    "Margin of 1x in the coin itself covers its short at every price.",
  ),
  added("… a linear 1x short at 1 %", "(1+1)/(1+0.01)-1", "above the entry"),
  right(
    "A hedge of 50 %: half of every move",
    50,
    "COINM.NET_DELTA(100,-7500,150)",
    "SOL that move",
    "At every price.",
  ),
  wrong(
    "BTC −10 %: a short gains 10 % in BTC terms",
    0.1,
    "COINM.INVERSE_ROE(-60000,60000,54000,1)",
    "in BTC",
    "10 % is its gain in USD.",
  ),
  added("… in USD", "COINM.INVERSE_PNL_USD(-60000,60000,54000)/60000", "of its worth"),
  wrong(
    "… covers an altcoin’s −15 %",
    1,
    "COINM.INVERSE_PNL_USD(-60000,60000,54000)/(60000*0.15)",
    "of the loss",
    "One for one leaves the beta out.",
  ),
  wrong("… covers −20 %", 1, "COINM.INVERSE_PNL_USD(-60000,60000,54000)/(60000*0.2)", "of the loss"),
  unwarned(
    "… 0.25 BTC bought as collateral lose",
    null,
    "0.25*(54000-60000)",
    "USD",
    "Unless they are hedged as well.",
  ),
  added(
    "10,000 USD of an altcoin of beta 1.5, with them",
    "COINM.PROXY_HEDGE(1000,10,1.5,60000,100,1,0.25)",
    "contracts of 100 USD",
    "Beta × the altcoin’s worth, and the collateral.",
  ),
];

const SPOT_BAGS = [
  right(
    "5 BTC at 50,000, −20 %: the futures gain 50,000",
    50000,
    "COINM.INVERSE_PNL_USD(-2500,50000,40000,100)",
    "USD",
    "Exactly, not approximately.",
  ),
  added("… in coin", "COINM.INVERSE_PNL(-2500,50000,40000,100)", "BTC"),
  right("… together 250,000", 250000, "(5+COINM.INVERSE_PNL(-2500,50000,40000,100))*40000", "USD"),
  wrong(
    "“1 contract = 1 BTC”: 5 contracts",
    -5,
    "COINM.HEDGE_CONTRACTS(5,50000,contract_size)",
    "contracts",
    "100 USD are not 100 BTC.",
  ),
  wrong("… of “100 BTC” each", 5, "5/100", "contracts", "Each would be 5 million USD."),
  otherUnit("10 ETH at 3,000: 10 contracts", -10, "COINM.HEDGE_CONTRACTS(10,3000,10)", "of 10 USD"),
  otherUnit("… of 1 USD each", -10, "COINM.HEDGE_CONTRACTS(10,3000,1)", "contracts"),
  otherUnit("… what 10 of 10 USD hedge", 1, "COINM.HEDGE_RATIO(10,-10,3000,10)", "of the ETH"),
  wrong(
    "A falling ETH needs more dollars of margin; at 2,000",
    null,
    "COINM.INIT_MARGIN(-3000,2000,5,10)*2000",
    "USD",
    "The same at every price; and the short is winning.",
  ),
  wrong("… at 3,000", null, "COINM.INIT_MARGIN(-3000,3000,5,10)*3000", "USD"),
  wrong("… at 4,000", null, "COINM.INIT_MARGIN(-3000,4000,5,10)*4000", "USD"),
  added("… in coin at 2,000", "COINM.INIT_MARGIN(-3000,2000,5,10)", "ETH"),
  added("… in coin at 3,000", "COINM.INIT_MARGIN(-3000,3000,5,10)", "ETH"),
  added("… in coin at 4,000", "COINM.INIT_MARGIN(-3000,4000,5,10)", "ETH"),
  wrong(
    "A short pays where funding is positive",
    0.0005,
    "COINM.FUNDING_COST(-3500,70000,0.0001,100)",
    "BTC every 8 h, + paid",
    "Positive: longs pay shorts, so the short receives.",
  ),
  wrong(
    "Futures at 98 beside spot at 100: “over-hedged”",
    null,
    "COINM.INVERSE_PNL(-100,100,98)",
    "of a coin",
    "A profit of the basis, which goes again as the two meet.",
  ),
];

const claimsIn = (article: string, claims: readonly Claim[]) => claims.map((one) => ({ ...one, article }));

/** By article, in the order of its pages. */
export const CLAIMS = [
  ...claimsIn("000 trading depreciation", DEPRECIATION),
  ...claimsIn("001 digital insurance", INSURANCE),
  ...claimsIn("002 rebalancing", REBALANCING),
  ...claimsIn("003 altcoins", ALTCOINS),
  ...claimsIn("004 spot bags", SPOT_BAGS),
];
