"""Margin and liquidation, by the table of methods: where a venue values the maintenance margin."""

from fractions import Fraction

from exact import BadInput, NotAvailable, above_zero, column, shown, side, to_step
from position import gain


def is_rate(mmr):
    if not 0 < mmr < 1:
        raise BadInput


def init_margin(contracts, price, leverage, contract_size=1, fee_rate=0, fee_at="entry"):
    if contracts == 0:
        return 0
    above_zero(price, leverage, contract_size)
    n = abs(contracts) * contract_size
    at_bankruptcy = side(contracts) * (side(contracts) * n / price + n / price / leverage)
    if fee_at == "bankruptcy" and at_bankruptcy < 0:
        raise BadInput
    closed = n / price if fee_at == "entry" else at_bankruptcy
    return n / price / leverage + fee_rate * (n / price + closed)


def draw_init_margin(draw):
    return [draw.contracts(), draw.price(), draw.either(1, 2, 10, 125, draw.typed(3, 1)), draw.size(), draw.fee(), draw.either(None, "entry", "bankruptcy")]


def maint_margin(contracts, mark_price, mmr, contract_size=1, deduction=0):
    if contracts == 0:
        return 0
    above_zero(mark_price, contract_size)
    is_rate(mmr)
    return max(0, mmr * abs(contracts) * contract_size / mark_price - deduction)


def draw_maint_margin(draw):
    contracts, price, _, size = draw.account()
    rate = draw.rate()
    deduction = draw.either(None, 0, draw.rounded(rate * abs(contracts) * (size or 1) / price * draw.computed(0, 1.2)))
    return [contracts, price, rate, size, deduction]


def margin_ratio(contracts, entry_price, mark_price, margin, mmr, contract_size=1, deduction=0, convention="maintenance/equity"):
    if contracts == 0:
        if convention == "maintenance/equity":
            return 0
        raise NotAvailable
    above_zero(entry_price, margin)
    needed = maint_margin(contracts, mark_price, mmr, contract_size, deduction)
    equity = margin + gain(contracts, contract_size, entry_price, mark_price)
    if equity <= 0:
        raise NotAvailable
    if convention == "maintenance/equity":
        return needed / equity
    if needed == 0:
        raise NotAvailable
    return equity / needed


def draw_margin_ratio(draw):
    contracts, entry, margin, size = draw.account()
    convention = draw.either(None, "maintenance/equity", "equity/maintenance")
    return [contracts, entry, draw.moved(entry), margin, draw.rate(), size, draw.either(None, 0, margin / 1000), convention]


def to_tick(price, contracts, tick):
    """Against the trader: a long's up, a short's down."""
    return price if tick == 0 else to_step(price, tick, "up" if contracts > 0 else "down")


def bankruptcy_price(contracts, entry_price, margin, contract_size=1, close_fee=0, tick=0):
    if contracts == 0:
        raise NotAvailable
    above_zero(entry_price, margin, contract_size)
    n, s = abs(contracts) * contract_size, side(contracts)
    coins = margin + s * n / entry_price
    # Below 0 dollars (a short) for below 0 coins, above for above: otherwise no price makes the two meet.
    if s * coins <= 0:
        raise NotAvailable
    return to_tick(n * (s + close_fee) / coins, contracts, tick)


def draw_bankruptcy_price(draw):
    contracts, entry, margin, size = draw.account()
    return [contracts, entry, margin, size, draw.fee(), draw.tick()]


def liq_price(contracts, entry_price, margin, mmr, contract_size=1, method="mark", close_fee=0, deduction=0, tick=0):
    if contracts == 0:
        raise NotAvailable
    above_zero(entry_price, margin, contract_size)
    is_rate(mmr)
    n, s = abs(contracts) * contract_size, side(contracts)
    entered = n / entry_price
    dollars = s * n
    coins = margin + deduction + s * entered
    if method == "mark":
        dollars = n * (s + mmr + close_fee)
    elif method == "entry":
        coins -= (mmr + close_fee) * entered
    elif method == "bankruptcy":
        # a covered short has no bankruptcy price, and keeps nothing for closing there
        left = margin + s * entered
        fee_in_coin = close_fee * left / (s + close_fee) if s * left > 0 else 0
        coins -= mmr * entered + fee_in_coin
    elif method == "loss":
        coins -= mmr * margin + close_fee * entered
    if coins * s <= 0:
        raise NotAvailable
    return to_tick(dollars / coins, contracts, tick)


def draw_liq_price(draw):
    contracts, entry, margin, size = draw.account()
    return [contracts, entry, margin, draw.rate(), size, draw.method(), draw.fee(), draw.either(None, 0, 0.0005), draw.tick()]


def tier_rules(tiers):
    """Floor, next floor (None above the last), rate and deduction of each tier: d_k = d_{k-1} + floor_k·(m_k − m_{k-1})."""
    deduction, rules = Fraction(0), []
    for k, (floor, mmr) in enumerate(tiers):
        if k:
            deduction += floor * (mmr - tiers[k - 1][1])
        rules.append((floor, tiers[k + 1][0] if k + 1 < len(tiers) else None, mmr, deduction))
    return rules


def rule_at(tiers, worth):
    return next((mmr, d) for floor, end, mmr, d in tier_rules(tiers) if floor <= worth and (end is None or worth < end))


def liq_price_tiered(contracts, entry_price, margin, tiers, contract_size=1, method="mark", close_fee=0, tick=0):
    if contracts == 0:
        raise NotAvailable
    above_zero(entry_price, margin, contract_size)
    found = []
    for number, (floor, end, mmr, deduction) in enumerate(tier_rules(tiers), start=1):
        try:
            price = liq_price(contracts, entry_price, margin, mmr, contract_size, method, close_fee, deduction)
        except NotAvailable:
            continue
        worth = abs(contracts) * contract_size / price
        if floor <= worth and (end is None or worth < end):
            found.append((abs(price - entry_price), price, mmr, number))
    if not found:
        raise NotAvailable
    _, price, mmr, number = min(found)
    return [[to_tick(price, contracts, tick), mmr, number]]


def draw_liq_price_tiered(draw):
    entry, size = draw.level(), draw.either(None, 1, 10, 100)
    contracts = draw.some_contracts()
    margin = draw.backing(contracts, size, entry)
    tiers = draw.tiers(abs(contracts) * (size or 1) / entry)
    return [contracts, entry, margin, tiers, size, draw.either(None, "mark"), draw.either(None, 0, 0.0005), draw.tick()]


def liq_price_cross(contracts, entry_prices, balance, mmrs, contract_size=1, price_ratios=1, deductions=0):
    rows = len(contracts)
    lists = [column(each, rows) for each in (mmrs, contract_size, price_ratios, deductions)]
    legs = [leg for leg in zip(contracts, entry_prices, *lists) if leg[0] != 0]
    if not legs:
        raise NotAvailable
    above_zero(balance, *(size for _, _, _, size, _, _ in legs))
    dollars, coins = Fraction(0), balance
    for c, entry, mmr, size, ratio, deduction in legs:
        n, s = abs(c) * size, side(c)
        dollars += n * (s + mmr) / ratio
        coins += deduction + s * n / entry
    if dollars * coins <= 0:
        raise NotAvailable
    return dollars / coins


def draw_liq_price_cross(draw):
    rows, level = draw.whole(1, 4), draw.level()
    held = [draw.some_contracts() for _ in range(rows)]
    if rows > 1 and draw.chance(0.3):
        held[1] = -held[0]
    entries = [draw.moved(level, 0.2) for _ in range(rows)]
    worth = sum(abs(c) * 100 / e for c, e in zip(held, entries))
    ratios = draw.either(None, [draw.either(1, 1.02, 0.98, draw.computed(0.9, 1.1)) for _ in range(rows)])
    mmrs = draw.either(0.005, [draw.rate() for _ in range(rows)])
    return [held, entries, draw.rounded(worth * draw.either(0.05, 0.3, 1.1)), mmrs, 100, ratios, draw.either(None, 0.001)]


def margin_for_liq(contracts, entry_price, liq_price, mmr, contract_size=1, close_fee=0, deduction=0, method="mark", tiers=None):
    """The price of the method, solved for the margin; with tiers, by the one that holds at that price."""
    if contracts == 0:
        return 0
    above_zero(entry_price, liq_price, contract_size)
    is_rate(mmr)
    if tiers:
        mmr, deduction = rule_at(tiers, abs(contracts) * contract_size / liq_price)
    n, s = abs(contracts) * contract_size, side(contracts)
    entered, there = n / entry_price, n / liq_price
    if method == "mark":
        margin = (s + mmr + close_fee) * there - deduction - s * entered
    elif method == "entry":
        margin = s * there - deduction - s * entered + (mmr + close_fee) * entered
    elif method == "bankruptcy":
        # fee/B is close_fee·(margin + s·entered)/(s + close_fee): what is left of margin + s·entered is s/(s + close_fee)
        left = s * there - deduction + mmr * entered
        margin = (left * (s + close_fee) / s if s * left > 0 else left) - s * entered
    else:
        margin = (s * there - deduction - s * entered + close_fee * entered) / (1 - mmr)
    return max(0, margin)


def draw_margin_for_liq(draw):
    contracts, entry, _, size = draw.account()
    losing = entry * (1 + draw.computed(0.01, 1)) if contracts < 0 else entry / (1 + draw.computed(0.01, 1))
    price = draw.rounded(losing) if draw.chance(0.9) else draw.moved(entry)
    worth = abs(contracts) * (size or 1) / entry
    deduction = draw.either(None, 0, draw.rounded(worth / 100), draw.rounded(worth / 2))
    return [contracts, entry, price, draw.rate(), size, draw.fee(), deduction, draw.method()]


def max_contracts(margin, entry_price, liq_price, mmr, contract_size=1, lot=1, method="mark"):
    """The margin of one contract at that price divides the margin that there is."""
    above_zero(margin, entry_price, liq_price, contract_size, lot)
    is_rate(mmr)
    s = 1 if liq_price < entry_price else -1
    moved = s * (contract_size / liq_price - contract_size / entry_price)
    kept = mmr * contract_size / (liq_price if method == "mark" else entry_price)
    if method == "loss":
        return s * to_step((1 - mmr) * margin / moved, lot, "down")
    return s * to_step(margin / (moved + kept), lot, "down")


def draw_max_contracts(draw):
    entry = draw.either(50000.0, 64.0, draw.level())
    price = draw.rounded(entry * (1 + draw.computed(0.01, 1)) if draw.chance(0.5) else entry / (1 + draw.computed(0.01, 1)))
    return [draw.coins(), entry, price, draw.rate(), draw.size(), draw.step(), draw.method()]


def is_liquidated(contracts, size, entry, price, margin, method, tiers):
    """Whether the equity at a price is down to what the venue wants left."""
    equity = margin + gain(contracts, size, entry, price)
    return equity <= wanted(contracts, size, entry, price, margin, method, tiers)


def wanted(contracts, size, entry, price, margin, method, tiers):
    worth = abs(contracts) * size / price
    mmr, deduction = rule_at(tiers, worth)
    base = {"mark": worth, "loss": margin}.get(method, abs(contracts) * size / entry)
    return mmr * base - deduction


def first_breach(prices, contracts, entry_price, margin, mmr, contract_size=1, funding_rates=0, method="mark", tiers=None, periods=1):
    if contracts == 0:
        raise NotAvailable
    above_zero(entry_price, margin, contract_size, *prices)
    is_rate(mmr)
    rules = tiers or [[Fraction(0), mmr]]
    rows = zip(prices, column(funding_rates, len(prices)), column(periods, len(prices)))
    for index, (price, rate, k) in enumerate(rows, start=1):
        after = margin - contracts * contract_size / price * rate * k
        if any(is_liquidated(contracts, contract_size, entry_price, price, w, method, rules) for w in (margin, after)):
            return index
        margin = after
    raise NotAvailable


def draw_on_the_price(draw, position):
    """Entry, rate, price and the margin on which exactly nothing is left there, in short decimals."""
    while True:
        entry, price = draw.either(50000, 64, 0.4), draw.either(40000, 62500, 80000, 25000, 3.2, 128, 0.5)
        mmr = draw.either(0.005, 0.01, 0.25)
        left = (shown(mmr) * abs(position) + position) / shown(price) - position / shown(entry)
        if left > 0 and (price - entry) * position < 0 and shown(float(left)) == left:
            return entry, mmr, price, float(left)


def draw_first_breach(draw):
    entry, size, contracts = draw.level(), draw.either(None, 10, 100), draw.some_contracts()
    prices, price = [], entry
    for _ in range(draw.whole(1, 7)):
        price = draw.rounded(draw.moved(price, 0.15) * (1 - 0.1 * side(contracts)))
        prices.append(price)
    tiers = draw.tiers(abs(contracts) * (size or 1) / entry) if draw.chance(0.3) else None
    rates = draw.either(None, 0.0001, [draw.either(0.001, -0.0005, 0.02) for _ in prices])
    margin = draw.rounded(abs(contracts) * (size or 1) / entry * draw.either(0.05, 0.1, 0.15, 0.4))
    mmr = draw.either(0.005, 0.01, 0.1)
    if draw.chance(0.3) and not tiers:  # on the last price itself, to the last digit
        entry, mmr, price, margin = draw_on_the_price(draw, contracts * (size or 1))
        prices, rates = [entry, (entry + price) / 2, price], None
        return [prices, contracts, entry, margin, mmr, size]
    periods = draw.either(None, 3, 67.5)
    return [prices, contracts, entry, margin, mmr, size, rates, None if tiers else draw.method(), tiers, periods]


FUNCTIONS = [
    (init_margin, draw_init_margin, 60),
    (maint_margin, draw_maint_margin, 60),
    (margin_ratio, draw_margin_ratio, 80),
    (liq_price, draw_liq_price, 300),
    (bankruptcy_price, draw_bankruptcy_price, 300),
    (liq_price_tiered, draw_liq_price_tiered, 80),
    (liq_price_cross, draw_liq_price_cross, 60),
    (margin_for_liq, draw_margin_for_liq, 100),
    (max_contracts, draw_max_contracts, 80),
    (first_breach, draw_first_breach, 80),
]
