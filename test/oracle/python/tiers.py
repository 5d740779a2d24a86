"""What a tier table asks for where LIQ_PRICE_TIERED is not asked itself."""

from margin import margin_for_liq


def draw_margin_for_liq(draw):
    contracts, entry, _, size = draw.account()
    further = 1 + draw.computed(0.01, 1)
    price = draw.rounded(entry * further if contracts < 0 else entry / further)
    table = draw.tiers(abs(contracts) * (size or 1) / entry)
    return [contracts, entry, price, draw.rate(), size, draw.fee(), None, draw.either(None, "mark"), table]


FUNCTIONS = [(margin_for_liq, draw_margin_for_liq, 80)]
