"""Position and PnL. An inverse contract is worth its face divided by the price, in coin; all else follows."""

from fractions import Fraction

from exact import NA, BadInput, NotAvailable, above_zero, column, shown, side, to_step


def worth(contracts, size, price):
    return contracts * size / price


def gain(contracts, size, entry, price):
    return worth(contracts, size, entry) - worth(contracts, size, price)


def inverse_pnl(contracts, entry_price, exit_price, contract_size=1, entry_fee=0, exit_fee=0):
    if contracts == 0:
        return 0
    above_zero(entry_price, exit_price, contract_size)
    opened, closed = worth(contracts, contract_size, entry_price), worth(contracts, contract_size, exit_price)
    return opened - closed - abs(opened) * entry_fee - abs(closed) * exit_fee


def draw_inverse_pnl(draw):
    entry = draw.price()
    return [draw.contracts(), entry, draw.beside(entry), draw.size(), draw.fee(), draw.fee()]


def inverse_pnl_usd(contracts, entry_price, exit_price, contract_size=1, entry_fee=0, exit_fee=0, value_price=None):
    if contracts == 0:
        return 0
    above_zero(value_price)
    coins = inverse_pnl(contracts, entry_price, exit_price, contract_size, entry_fee, exit_fee)
    return coins * (exit_price if value_price is None else value_price)


def draw_inverse_pnl_usd(draw):
    return draw_inverse_pnl(draw) + [draw.either(None, draw.price())]


def inverse_roe(contracts, entry_price, exit_price, margin, contract_size=1, unit="coin"):
    if contracts == 0:
        return 0
    above_zero(entry_price, exit_price, margin, contract_size)
    after = margin + gain(contracts, contract_size, entry_price, exit_price)
    if unit == "coin":
        return after / margin - 1
    return after * exit_price / (margin * entry_price) - 1


def draw_inverse_roe(draw):
    contracts, entry, margin, size = draw.account()
    return [contracts, entry, draw.beside(entry), margin, size, draw.either(None, "coin", "usd")]


def linear_pnl(contracts, entry_price, exit_price, coins_per_contract=1, entry_fee=0, exit_fee=0):
    if contracts == 0:
        return 0
    above_zero(entry_price, exit_price, coins_per_contract)
    coins = contracts * coins_per_contract
    return coins * (exit_price - entry_price) - abs(coins) * (entry_price * entry_fee + exit_price * exit_fee)


def draw_linear_pnl(draw):
    entry = draw.price()
    coins = draw.either(None, 1, 0.001, draw.computed(0.0001, 3))
    return [draw.contracts(), entry, draw.beside(entry), coins, draw.fee(), draw.fee()]


def avg_entry(contracts, prices, coin_step=0, contract_size=1):
    if len({side(c) for c in contracts if c != 0}) != 1:
        raise BadInput
    filled = [(c, p) for c, p in zip(contracts, prices) if c != 0]
    above_zero(*(p for _, p in filled))
    above_zero(contract_size)
    if coin_step == 0:
        return sum(c for c, _ in filled) / sum(c / p for c, p in filled)
    rounding = "down" if filled[0][0] > 0 else "nearest"
    each = [to_step(contract_size / p, coin_step, rounding) for _, p in filled]
    if 0 in each:
        raise BadInput
    return contract_size * sum(c for c, _ in filled) / sum(c * coins for (c, _), coins in zip(filled, each))


def draw_avg_entry(draw):
    rows, way, level = draw.whole(1, 6), draw.either(1, -1), draw.level()
    fills = [way * draw.either(draw.whole(1, 5000), draw.typed(4, 2)) for _ in range(rows)]
    if draw.chance(0.05):
        fills[-1] = -fills[-1]
    steps = [None, None] if draw.chance(0.5) else [draw.either(0.00000001, 0.0001), draw.either(100, 10)]
    return [fills, [draw.moved(level, 0.2) for _ in range(rows)], *steps]


def trade_ledger(contracts, prices, contract_size=1, fee_rates=0):
    """By the coins that went in: what an open position was opened at, in coin, shrinks in proportion when it is closed."""
    above_zero(contract_size, *(p for c, p in zip(contracts, prices) if c != 0))
    position, opened_at, net, rows = Fraction(0), Fraction(0), Fraction(0), []
    for c, price, rate in zip(contracts, prices, column(fee_rates, len(contracts))):
        if c == 0:
            rows.append([""] * 5)
            continue
        closed = -position if side(c) != side(position) and abs(c) > abs(position) else c if side(c) == -side(position) else 0
        realised = Fraction(0)
        if closed != 0:
            share = closed / position  # below 0
            realised = -share * opened_at * contract_size + closed * contract_size / price
            opened_at += share * opened_at
            position += closed
        opened = c - closed
        position += opened
        opened_at += opened / price
        fee = rate * abs(c) * contract_size / price
        net += realised - fee
        rows.append([position, position / opened_at if position else NA, realised, fee, net])
    return rows


def draw_trade_ledger(draw):
    rows, level, position = draw.whole(2, 6), draw.level(), 0
    fills, prices = [], []
    for _ in range(rows):
        fill = draw.either(draw.whole(1, 30) * 10, -draw.whole(1, 30) * 10, -position or 50, -2 * position or 20, 0)
        fills.append(fill)
        prices.append(level if draw.chance(0.2) else draw.moved(level, 0.2))
        position += fill
    rates = draw.either(None, 0.0005, [draw.either(0.0005, -0.00025, 0) for _ in range(rows)])
    return [fills, prices, draw.size(), rates]


def closed_trades(contracts, prices, contract_size=1, fee_rates=0, sides=None, fees_paid=None, funding_paid=0):
    """Contract by contract: all that are open carry the same coins, fees and funding, which a close takes along."""
    above_zero(contract_size, *(p for c, p in zip(contracts, prices) if c != 0))
    rows = len(contracts)
    position, opened_at, fees, funding, closes = Fraction(0), Fraction(0), Fraction(0), Fraction(0), []
    columns = zip(contracts, prices, column(fee_rates, rows), column(funding_paid, rows))
    for row, (c, price, rate, due) in enumerate(columns, start=1):
        each = rate * contract_size / price if c != 0 else 0
        if side(c) * side(position) < 0:
            count = min(abs(c), abs(position)) * side(position)
            coins, paid, carried = (total / position * count for total in (opened_at, fees, funding))
            gross = (coins - count / price) * contract_size
            charged = paid + each * abs(count)
            net = gross - charged - carried
            closes.append([row, count, count / coins, price, gross, charged, carried, net, net * price])
            position, opened_at, fees, funding = position - count, opened_at - coins, fees - paid, funding - carried
            c += count
        if c != 0:
            position, opened_at, fees = position + c, opened_at + c / price, fees + each * abs(c)
        if due != 0 and position == 0:
            raise BadInput
        funding += due
    if not closes:
        raise NotAvailable
    return closes


def draw_closed_trades(draw):
    fills, prices, size, rates = draw_trade_ledger(draw)
    funding = draw.either(None, [0 if draw.chance(0.4) else draw.computed(-0.001, 0.001) for _ in fills])
    if funding:
        held = 0
        for row, fill in enumerate(fills):
            held += fill
            funding[row] = funding[row] if held else 0
    return [fills, prices, size, rates, None, None, funding]


def target_price(contracts, entry_price, target, contract_size=1, unit="coin", margin=None):
    if contracts == 0:
        raise NotAvailable
    above_zero(entry_price, contract_size, margin)
    if unit == "roe" and (margin is None or abs(target) > 10):
        raise BadInput
    position = contracts * contract_size
    if unit == "usd":
        price = entry_price * (1 + target / position)
        if price <= 0:
            raise NotAvailable
        return price
    coins = target * margin if unit == "roe" else target
    left = position / entry_price - coins  # what the position is worth there
    if left * position <= 0:
        raise NotAvailable
    return position / left


def draw_target_price(draw):
    contracts, entry, margin, size = draw.account()
    unit = draw.either(None, "coin", "usd", "roe")
    dollars = abs(contracts) * (size or 1)
    scale = {"usd": dollars, "roe": dollars / entry / margin}.get(unit, dollars / entry)
    target = draw.rounded(scale * draw.computed(-1.3, 1.3))
    return [contracts, entry, target, size, unit, margin if unit == "roe" or draw.chance(0.3) else None]


def breakeven_price(contracts, entry_price, contract_size=1, entry_fee=0, exit_fee=0, funding_paid=0):
    if contracts == 0:
        raise NotAvailable
    above_zero(entry_price, contract_size)
    s, n = side(contracts), abs(contracts) * contract_size
    below = s / entry_price - entry_fee / entry_price - funding_paid / n
    if below == 0 or (s + exit_fee) / below <= 0:
        raise NotAvailable
    return (s + exit_fee) / below


def draw_breakeven_price(draw):
    contracts, entry, _, size = draw.account()
    worth_now = contracts * (size or 1) / entry
    funding = draw.either(None, 0, draw.rounded(worth_now * draw.computed(-0.1, 0.1)), draw.rounded(worth_now * draw.computed(-2, 2)))
    return [contracts, entry, size, draw.fee(), draw.fee(), funding]


def notional(contracts, price, contract_size=1, unit="coin"):
    if contracts == 0:
        return 0
    above_zero(price, contract_size)
    return abs(contracts) * contract_size / (price if unit == "coin" else 1)


def draw_notional(draw):
    return [draw.contracts(), draw.price(), draw.size(), draw.either(None, "coin", "usd")]


def coins_to_contracts(coins, price, contract_size=1, lot=1, rounding="nearest"):
    above_zero(price, contract_size, lot)
    return to_step(coins * price / contract_size, lot, rounding)


def draw_coins_to_contracts(draw):
    lot, size, price = draw.step(), draw.either(1, 10, 100), draw.either(0.4, 64, 50000, 3.2)
    halves = Fraction(draw.whole(1, 4000), 2)
    coins = float(halves * shown(lot) * size / shown(price))
    if draw.chance(0.4):
        coins, price = draw.coins(), draw.price()
    return [coins * draw.either(1, -1), price, size, lot, draw.either(None, "nearest", "down", "up")]


def position_size(balance, risk, entry_price, stop_price, contract_size=1, exit_fee=0, lot=1):
    above_zero(balance, risk, entry_price, stop_price, contract_size, lot)
    if risk >= Fraction(1, 2):
        raise BadInput
    way = 1 if stop_price < entry_price else -1
    lost = -inverse_pnl(Fraction(way), entry_price, stop_price, contract_size, 0, exit_fee)  # by one contract
    if lost <= 0:
        raise NotAvailable
    return way * to_step(risk * balance / lost, lot, "down")


def draw_position_size(draw):
    entry = draw.level()
    stop = draw.rounded(entry * (1 + draw.either(1, -1) * draw.computed(0.001, 0.4)))
    return [draw.coins(), draw.either(0.01, 0.02, 0.005, draw.computed(0.001, 0.5)), entry, stop, draw.size(), draw.fee(), draw.step()]


FUNCTIONS = [
    (inverse_pnl, draw_inverse_pnl, 300),
    (inverse_pnl_usd, draw_inverse_pnl_usd, 80),
    (inverse_roe, draw_inverse_roe, 80),
    (linear_pnl, draw_linear_pnl, 80),
    (avg_entry, draw_avg_entry, 60),
    (trade_ledger, draw_trade_ledger, 40),
    (closed_trades, draw_closed_trades, 40),
    (target_price, draw_target_price, 80),
    (breakeven_price, draw_breakeven_price, 80),
    (notional, draw_notional, 80),
    (coins_to_contracts, draw_coins_to_contracts, 80),
    (position_size, draw_position_size, 80),
]
