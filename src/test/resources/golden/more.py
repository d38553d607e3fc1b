"""Writes more.csv beside this file: further cases of the methods of statistics.md 7.

A second implementation from the formulas, for the cases that cases.csv does not have (edges, ties, large counts). It shares no code
with Tuoyu. Libraries: scipy 1.17, statsmodels 0.15, mpmath 1.4, numpy 2.4. Run: python more.py
"""

import csv
import itertools
import json
import math
import pathlib
import random
from fractions import Fraction as F

import mpmath as mp
import numpy as np
import scipy.stats as st
import statsmodels.api as sm
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

mp.mp.dps = 40
rnd = random.Random(20251231)
rows = []


def case(method, inputs, expected, tolerance, source):
    def clean(v):
        if isinstance(v, (list, tuple)):
            return [clean(x) for x in v]
        if isinstance(v, dict):
            return {k: clean(x) for k, x in v.items()}
        if isinstance(v, (bool, np.bool_)):
            return bool(v)
        if isinstance(v, (mp.mpf, np.floating, float)):
            v = float(v)
            return v if math.isfinite(v) else None
        if isinstance(v, np.integer):
            return int(v)
        return v

    rows.append([method, json.dumps(inputs), json.dumps(clean(expected)), tolerance, source])


def z_of(tail):
    return float(mp.sqrt(2) * mp.erfinv(1 - 2 * mp.mpf(tail)))


# Intervals ------------------------------------------------------------------------------------------------------------


def wilson(x, n, conf):
    if n == 0:
        return None, None, None
    z = mp.mpf(z_of((1 - conf) / 2))
    x, n = mp.mpf(x), mp.mpf(n)
    c, h = x + z * z / 2, z * mp.sqrt(x * (n - x) / n + z * z / 4)
    return x / n, mp.mpf(0) if x == 0 else (c - h) / (n + z * z), mp.mpf(1) if x == n else (c + h) / (n + z * z)


def beta_upper(k, n, p):
    """The x with P(Bin(n, x) <= k) = p, for small k and any n."""
    f = lambda x: mp.log(mp.fsum(mp.binomial(n, i) * x**i * (1 - x) ** (n - i) for i in range(k + 1))) - mp.log(p)
    guess = mp.mpf(st.gamma.isf(float(p), k + 1)) / n
    return mp.findroot(f, (guess, guess * mp.mpf("1.001")))


def beta_lower(k, n, p):
    """The x with P(Bin(n, x) >= k) = p, for small k and any n: 1 - P(<= k-1)."""
    f = lambda x: mp.log(1 - mp.fsum(mp.binomial(n, i) * x**i * (1 - x) ** (n - i) for i in range(k))) - mp.log(p)
    guess = mp.mpf(st.gamma.ppf(float(p), k)) / n
    return mp.findroot(f, (guess, guess * mp.mpf("1.001")))


def clopper(x, n, conf):
    if n == 0:
        return None, None, None
    a = mp.mpf(1 - conf)
    if n <= 100000:
        lo = 0 if x == 0 else st.beta.ppf((1 - conf) / 2, x, n - x + 1)
        hi = 1 if x == n else st.beta.isf((1 - conf) / 2, x + 1, n - x)
    elif x <= 20:
        lo = mp.mpf(0) if x == 0 else beta_lower(x, n, a / 2)
        hi = mp.mpf(1) if x == n else (-mp.expm1(mp.log(a / 2) / n) if x == 0 else beta_upper(x, n, a / 2))
        if x == n:
            lo = (a / 2) ** (mp.mpf(1) / n)
    elif n - x <= 20:
        _, hi1, lo1 = clopper(n - x, n, conf)
        lo, hi = 1 - lo1, 1 - hi1
    else:
        lo, hi = st.beta.ppf((1 - conf) / 2, x, n - x + 1), st.beta.isf((1 - conf) / 2, x + 1, n - x)
    return mp.mpf(x) / n, lo, hi


pairs = [(0, 0), (0, 1), (1, 1), (1, 2), (0, 5), (5, 5), (7, 7), (73, 73), (72, 72), (182, 183), (183, 183), (96, 100), (388, 400)]
pairs += [(970, 1000), (342, 360), (196, 200), (190, 200), (389, 400), (1, 1000000), (999999, 1000000), (500000, 1000000)]
big = [(3, 1200000000), (1, 1200000000), (0, 1200000000), (1200000000, 1200000000), (1199999997, 1200000000)]
huge = [(5, 2**53), (0, 2**53), (2**53, 2**53), (17, 10**15), (2, 3 * 10**9)]
for x, n in pairs + big + huge + [(1140000000, 1200000000)] + [(rnd.randint(0, m), m) for m in (9, 33, 240, 5000, 41980)]:
    for conf in (0.95, 0.998):
        e, l, u = wilson(x, n, conf)
        case("wilson", {"x": x, "n": n, "conf": conf}, {"estimate": e, "lower": l, "upper": u}, "rel 1e-10", "mpmath closed form")
        if (x, n) != (1140000000, 1200000000):
            e, l, u = clopper(x, n, conf)
            case("clopper_pearson", {"x": x, "n": n, "conf": conf}, {"estimate": e, "lower": l, "upper": u}, "rel 1e-8",
                 "mpmath root of the binomial sum, scipy beta.ppf where both sides are above 20")
for x, n in pairs + [(19, 40), (3, 2000000), (30, 50)]:
    for conf in (0.9, 0.95, 0.998):
        if n == 0:
            e, l, u = None, None, None
        else:
            e = x / n
            l, u = proportion_confint(x, n, alpha=1 - conf, method="jeffreys")
            l, u = (0 if x == 0 else l), (1 if x == n else u)
        case("jeffreys", {"x": x, "n": n, "conf": conf}, {"estimate": e, "lower": l, "upper": u}, "rel 1e-8", "statsmodels proportion_confint")

# Tails ----------------------------------------------------------------------------------------------------------------
for x, n, p in [(0, 0, .5), (0, 10, 0), (3, 10, 0), (0, 10, 1), (10, 10, 1), (7, 10, 1), (10, 20, .5), (200, 200, .98), (0, 50, .3),
                (50, 50, .3), (4, 9, 1 / 3), (3, 12, .25), (9, 12, .25), (950, 1000, .95), (935, 1000, .95), (97, 100, .98), (12, 40, .47),
                (1, 1000000, 1e-6), (5, 2000000, 1e-6), (30, 60, .5), (29, 60, .5)]:
    d = lambda k: mp.binomial(n, k) * mp.mpf(p) ** k * (1 - mp.mpf(p)) ** (n - k)
    if n <= 2000:
        pm = [d(k) for k in range(n + 1)]
        ge, le = mp.fsum(pm[x:]), mp.fsum(pm[: x + 1])
        two = min(mp.mpf(1), mp.fsum(v for v in pm if v <= pm[x] * (1 + mp.mpf("1e-7"))))
    else:
        ge, le, two = st.binom.sf(x - 1, n, p), st.binom.cdf(x, n, p), st.binomtest(x, n, p).pvalue
    case("binom_tail", {"x": x, "n": n, "p0": p}, {"p_ge": ge, "p_le": le, "p_two_sided": two}, "rel 1e-7", "mpmath sums; scipy binomtest for large n")
case("binom_tail", {"x": 1140000000, "n": 1200000000, "p0": .95}, {"p_ge": 1 - 0.50001849442138025 + 5.2841195825717643e-05, "p_le": 0.50001849442138025},
     "rel 1e-7", "mpmath quadrature of the beta density, 50 digits")
case("binom_tail", {"x": 600000000, "n": 1200000000, "p0": .5}, {"p_le": 0.50001151647164665, "p_two_sided": 1}, "rel 1e-7",
     "mpmath quadrature of the beta density, 50 digits")
case("binom_tail", {"x": 15000000, "n": 1000000000, "p0": .015}, {"p_le": 0.50006867292947595}, "rel 1e-7", "mpmath quadrature of the beta density, 50 digits")
for x, pop, r in [(0, 12000, .0001), (0, 0, .5), (3, 0, .5), (5, 1000, 0), (0, 1000, 0), (1, 100, .01), (40, 30000, .001), (1000000000, 1e9, 1), (7, 2500.0, .0013)]:
    m = pop * r
    ge = 1 if x == 0 else (0 if m == 0 else mp.gammainc(x, 0, m, regularized=True) if x < 1e6 else st.gamma.cdf(m, x))
    le = 1 if m == 0 else (mp.gammainc(x + 1, m, mp.inf, regularized=True) if x < 1e6 else st.gamma.sf(m, x + 1))
    case("poisson_tail", {"x": x, "pop": pop, "rate0": r}, {"expected": m, "p_ge": ge, "p_le": le}, "rel 1e-7", "mpmath gammainc; scipy gamma for large x")


def poisson(x, conf):
    t = (1 - conf) / 2
    return (0 if x == 0 else st.chi2.ppf(t, 2 * x) / 2), st.chi2.isf(t, 2 * x + 2) / 2


for x in (0, 1, 2, 5, 8, 9, 10, 11, 99, 1000, 123456, 1000000000, 10**13):
    for pop, mult, conf in [(25000, 1000, .95), (3215, 100, .998), (0, 1000, .95)]:
        lo, hi = poisson(x, conf)
        null = pop == 0
        e = None if null else x / pop * mult
        case("poisson_exact", {"x": x, "pop": pop, "multiplier": mult, "conf": conf},
             {"estimate": e, "lower": None if null else lo / pop * mult, "upper": None if null else hi / pop * mult}, "rel 1e-8", "scipy chi2")
        if x >= 10:
            z = z_of((1 - conf) / 2)
            lo = x * (1 - 1 / (9 * x) - z / (3 * math.sqrt(x))) ** 3
            hi = (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * math.sqrt(x + 1))) ** 3
        case("phe_rate", {"x": x, "pop": pop, "multiplier": mult, "conf": conf},
             {"estimate": e, "lower": None if null else lo / pop * mult, "upper": None if null else hi / pop * mult,
              "method": None if null else ("exact" if x < 10 else "byar")}, "rel 1e-8", "scipy chi2; Byar's formula")

# Two samples ----------------------------------------------------------------------------------------------------------
for x1, n1, x2, n2 in [(0, 0, 1, 2), (1, 2, 0, 0), (0, 10, 0, 10), (10, 10, 20, 20), (10, 10, 0, 20), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29),
                       (1, 1, 0, 1), (950, 1000, 960, 1000), (1199999000, 1200000000, 3, 1200000000), (500, 1000, 500, 1000)]:
    for conf in (.95, .998):
        if n1 == 0 or n2 == 0:
            d = l = u = None
        else:
            p1, l1, u1 = wilson(x1, n1, conf)
            p2, l2, u2 = wilson(x2, n2, conf)
            d = x1 / n1 - x2 / n2
            l, u = d - mp.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2), d + mp.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)
            if n1 < 10000:
                a, b = confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff", alpha=1 - conf)
                assert abs(a - l) < 1e-9 and abs(b - u) < 1e-9
        case("newcombe_diff", {"x1": x1, "n1": n1, "x2": x2, "n2": n2, "conf": conf}, {"diff": d, "lower": l, "upper": u}, "rel 1e-9", "mpmath; = statsmodels newcomb")
for x1, a, x2, b in [(0, 100, 0, 100), (0, 0, 5, 100), (5, 100, 5, 0), (0, 1000, 4, 500), (4, 500, 0, 1000), (1, 10, 0, 20), (0, 10, 1, 20), (7, 1234, 7, 1234),
                     (100000, 1e6, 3, 1e6), (3, 1e6, 100000, 1e6), (12, 4000, 30, 3000)]:
    for conf in (.95, .99):
        t = (1 - conf) / 2
        r = l = u = None
        if a and b and x1 + x2:
            k = b / a
            r = None if x2 == 0 else (x1 / a) / (x2 / b)
            _, ql, qu = clopper(x1, x1 + x2, conf)
            l = ql / (1 - mp.mpf(ql)) * k
            u = None if x2 == 0 else mp.mpf(qu) / (1 - mp.mpf(qu)) * k
        case("rate_ratio_exact", {"x1": x1, "pop1": a, "x2": x2, "pop2": b, "conf": conf}, {"ratio": r, "lower": l, "upper": u}, "rel 1e-7", "mpmath Clopper-Pearson")


# Surveys --------------------------------------------------------------------------------------------------------------
def survey(strata, fpc, lonely):
    """strata: (N, list of answers). Taylor linearisation answer by answer, as R survey does it: influence w (y - p) / N."""
    kept = [(N, y) for N, y in strata if y]
    if not kept:
        return None
    N = sum(k[0] for k in kept)
    est = math.fsum(Nh * (math.fsum(y) / len(y)) for Nh, y in kept) / N
    parts = []
    for Nh, y in kept:
        n = len(y)
        f = n / Nh if fpc else 0
        influence = [Nh / n * (v - est) / N for v in y]
        if f == 1:
            parts.append(0.0)
        elif n == 1:
            parts.append({"adjust": (1 - f) * influence[0] ** 2, "certainty": 0.0, "average": None}[lonely])
        else:
            m = math.fsum(influence) / n
            parts.append((1 - f) * n / (n - 1) * math.fsum((v - m) ** 2 for v in influence) if len(set(y)) > 1 else 0.0)
    known = [v for v in parts if v is not None]
    var = None if not known else math.fsum(known) * len(parts) / len(known)
    n = sum(len(y) for _, y in kept)
    full = fpc and all(len(y) == Nh for Nh, y in kept)
    return est, var, n, n - len(kept), full


def svy_prop(strata, fpc, lonely, conf):
    r = survey([(s["N"], [1] * s["x"] + [0] * (s["n"] - s["x"])) for s in strata], fpc, lonely)
    keys = ["estimate", "se", "df", "n_eff", "logit_lower", "logit_upper", "kg_lower", "kg_upper"]
    out = dict.fromkeys(keys)
    if r is None:
        return out
    p, var, n, df, full = r
    if all(s["x"] == s["n"] for s in strata):
        p = 1.0
    out.update(estimate=p, se=None if var is None else math.sqrt(var), df=df)
    if var is None or full or df == 0:
        return out
    t = (1 - conf) / 2
    ratio = (st.t.isf(t, n - 1) / st.t.isf(t, df)) ** 2
    ne = (n if var == 0 else p * (1 - p) / var) * ratio
    out["n_eff"] = ne
    if var > 0:
        g, h = math.log(p / (1 - p)), st.t.isf(t, df) * math.sqrt(var) / (p * (1 - p))
        out["logit_lower"], out["logit_upper"] = 1 / (1 + math.exp(-g + h)), 1 / (1 + math.exp(-g - h))
    out["kg_lower"] = 0 if p == 0 else st.beta.ppf(t, ne * p, ne * (1 - p) + 1)
    out["kg_upper"] = 1 if p == 1 else st.beta.isf(t, ne * p + 1, ne * (1 - p))
    return out


S = lambda *a: [{"N": N, "n": n, "x": x} for N, n, x in a]
designs = [
    S((5000, 100, 92)), S((100, 100, 92)), S((1, 1, 1)), S((50, 1, 1)), S((50, 1, 0)), S((500, 30, 30)), S((500, 30, 0)),
    S((800, 1, 1), (1200, 40, 36), (500, 25, 20)), S((800, 1, 0), (1200, 1, 1), (500, 25, 20)), S((10, 1, 1), (20, 1, 0)),
    S((1, 1, 1), (200, 20, 15)), S((1, 1, 0), (30, 1, 1), (200, 20, 15)), S((300, 0, 0), (200, 20, 15)), S((300, 0, 0)), [],
    S((40, 40, 38), (300, 50, 45)), S((40, 40, 38), (30, 30, 30)), S((100, 20, 20), (200, 30, 0)), S((100, 20, 20), (200, 30, 30), (7, 7, 7)),
    S((100, 20, 20), (3, 1, 1), (200, 30, 30)), S((1000, 2, 1), (900, 2, 2), (800, 2, 0)), S((120, 8, 7), (6000, 3, 2)),
    S((10, 10, 5), (100, 1, 1)), S((10, 10, 10), (100, 1, 1)), S((3, 1, 1), (7, 1, 1), (11, 13 - 2, 11)),
]
for _ in range(12):
    d = []
    for _ in range(rnd.randint(1, 28)):
        n = rnd.choice([1, 2, 5, 20, 80])
        d.append((n + rnd.randint(0, 3000), n, rnd.randint(int(n * .6), n)))
    designs.append(S(*d))
for d in designs:
    for fpc, lonely, conf in [(True, "adjust", .95), (False, "adjust", .95), (True, "average", .95), (False, "average", .9), (True, "certainty", .95)]:
        case("svy_prop_strat", {"strata": d, "fpc": fpc, "lonely": lonely, "conf": conf}, svy_prop(d, fpc, lonely, conf), "rel 1e-7",
             "linearisation answer by answer (as R survey), scipy t and beta")


def svy_mean(r, conf):
    out = dict.fromkeys(["estimate", "se", "df", "lower", "upper"])
    if r is None:
        return out
    m, var, n, df, _ = r
    out.update(estimate=m, se=None if var is None else math.sqrt(var), df=df)
    if df > 0 and var is not None:
        h = st.t.isf((1 - conf) / 2, df) * math.sqrt(var)
        out.update(lower=m - h, upper=m + h)
    return out


means = [
    [(120, [4, 5, 3, 5, 4]), (60, [2, 3, 5]), (400, [5, 5, 4, 4, 5, 5, 3])], [(120, [4])], [(1, [4])], [(5, [4, 5, 3, 5, 4])], [(50, [3, 3, 3])],
    [(50, [3, 3, 3]), (10, [5])], [(50, [3.5, 2.25, 3]), (10, [])], [(10, [])], [], [(10, [1]), (20, [2])], [(3, [1, 2, 3]), (900, [4, 5, 4, 4.5])],
    [(1, [9]), (40, [7]), (100, [1, 2, 3, 4])], [(100, [1000000.2, 1000000.1, 1000000.3])],
]
for d in means:
    for lonely in ("adjust", "average", "certainty"):
        for conf in (.95, .9):
            case("svy_mean_strat", {"strata": [{"N": N, "y": y} for N, y in d], "lonely": lonely, "conf": conf}, svy_mean(survey(d, True, lonely), conf),
                 "rel 1e-8", "linearisation answer by answer (as R survey), scipy t")
    kept = [(N, y) for N, y in d if y]
    summary = [{"N": N, "n": len(y), "mean": float(np.mean(y)), "var": float(np.var(y, ddof=1)) if len(y) > 1 else 0} for N, y in kept]
    case("svy_mean_summary", {"strata": summary, "conf": .95}, svy_mean(survey(kept, True, "adjust"), .95), "rel 1e-9", "linearisation answer by answer (as R survey), scipy t")

# Funnels --------------------------------------------------------------------------------------------------------------
for n, T in [(0, .95), (1, .95), (5, .98), (40, .98), (200, 0), (200, 1), (1000, .5), (7, .123), (50000, .9512)]:
    for p in (.975, .999):
        z = z_of(1 - p)
        h = None if n == 0 else z * math.sqrt(T * (1 - T) / n)
        case("funnel_prop_score", {"n": n, "target": T, "p": p}, {"lower": None if n == 0 else max(0, T - h), "upper": None if n == 0 else min(1, T + h)}, "rel 1e-8", "closed form")
        out = dict.fromkeys(["r_lower", "r_upper", "lower", "upper"])
        if n > 0:
            for side, q in (("lower", 1 - p), ("upper", p)):
                # Start from scipy's quantile, settle by mpmath sums near it.
                if n <= 1000:
                    pm = [mp.binomial(n, k) * mp.mpf(T) ** k * (1 - mp.mpf(T)) ** (n - k) for k in range(n + 1)]
                    acc, r = mp.mpf(0), -1
                    while acc < mp.mpf(q) * (1 - mp.mpf("1e-15")):
                        r += 1
                        acc += pm[r]
                    f = pm[r]
                else:
                    r = int(st.binom.ppf(q, n, T))
                    acc, f = st.binom.cdf(r, n, T), st.binom.pmf(r, n, T)
                out["r_" + side] = r
                out[side] = min(mp.mpf(1), max(mp.mpf(0), (r - (acc - q) / f) / n))
        case("funnel_prop_exact", {"n": n, "target": T, "p": p}, out, "rel 1e-7", "mpmath binomial sums; scipy for large n")
for E in (0, .01, .5, 1, 3, 25.5, 100, 1234.5, 1e6):
    for p in (.975, .999):
        out = {"lower": None, "upper": None}
        if E > 0:
            for side, q in (("lower", 1 - p), ("upper", p)):
                r = int(st.poisson.ppf(q, E))
                out[side] = max(0, (r - (st.poisson.cdf(r, E) - q) / st.poisson.pmf(r, E)) / E)
        case("funnel_rate_exact", {"expected": E, "p": p}, out, "rel 1e-7", "scipy poisson")


def overdispersion(x, n, T, w):
    z = [(a / b - T) / math.sqrt(T * (1 - T) / b) for a, b in zip(x, n)]
    lo, hi = np.quantile(z, [w, 1 - w])
    phi = float(np.mean(np.clip(z, lo, hi) ** 2))
    k = len(x)
    ws = [b / (T * (1 - T)) for b in n]
    out = {"z": z, "phi": phi, "tau2": None, "p_chisq": None}
    if k > 1:
        out["tau2"] = max(0, (k * phi - (k - 1)) / (sum(ws) - sum(v * v for v in ws) / sum(ws)))
        out["p_chisq"] = st.chi2.sf(k * phi, k - 1)
    return out


for k, spread in [(1, 0), (2, .02), (5, .05), (12, 0), (28, .03), (28, .1)]:
    for w in (0, .1, .25):
        n = [rnd.randint(30, 900) for _ in range(k)]
        x = [min(b, max(0, round(b * (.95 + rnd.gauss(0, spread))))) for b in n]
        case("overdispersion", {"x": x, "n": n, "target": .95, "winsor": w}, overdispersion(x, n, .95, w), "rel 1e-8", "numpy quantile (type 7), scipy chi2")


# Trends and forecasts -------------------------------------------------------------------------------------------------
def ols(t, y, t0, target, conf, higher):
    keys = ["slope", "intercept", "sigma", "slope_se", "r2", "p", "fit", "lower", "upper", "p_attain"]
    out = dict.fromkeys(keys)
    n = len(t)
    if n < 2 or len(set(t)) == 1:
        return out
    T, Y = [mp.mpf(v) for v in t], [mp.mpf(v) for v in y]
    mt, my = mp.fsum(T) / n, mp.fsum(Y) / n
    sxx = mp.fsum((a - mt) ** 2 for a in T)
    b = mp.fsum((a - mt) * (c - my) for a, c in zip(T, Y)) / sxx
    fit = my + b * (t0 - mt)
    rss = mp.fsum((c - my - b * (a - mt)) ** 2 for a, c in zip(T, Y))
    out.update(slope=b, intercept=my - b * mt, fit=fit)
    if n == 2 or rss <= mp.mpf("1e-24") * mp.fsum(c * c for c in Y):
        return out
    s = mp.sqrt(rss / (n - 2))
    se = s / mp.sqrt(sxx)
    sp = s * mp.sqrt(1 + mp.mpf(1) / n + (t0 - mt) ** 2 / sxx)
    q = st.t.isf((1 - conf) / 2, n - 2)
    pa = st.t.sf(float((target - fit) / sp), n - 2)
    out.update(sigma=s, slope_se=se, r2=1 - rss / mp.fsum((c - my) ** 2 for c in Y), p=2 * st.t.sf(abs(float(b / se)), n - 2),
               lower=fit - q * sp, upper=fit + q * sp, p_attain=pa if higher else 1 - pa)
    return out


series = [
    ([], []), ([2020], [3.1]), ([2020, 2020, 2020], [1, 2, 3]), ([2020, 2021], [3.1, 3.4]), ([1, 2, 3, 4], [2, 4, 6, 8]), ([1, 2, 3, 4], [5, 5, 5, 5]),
    ([1, 2, 3, 4], [0, 0, 0, 0]), ([2019, 2020, 2021, 2022, 2023], [3.1, 3.0, 3.3, 3.2, 3.6]), ([3, 1, 2, 5, 4], [9.5, 2.25, 7, -3, 0.5]),
    ([2021, 2022, 2023, 2024], [9.5, 9.1, 8.0, 7.7]), ([1, 1, 2, 2, 3], [1, 2, 1, 3, 2]), ([202101, 202102, 202103, 202104, 202105, 202106], [812, 815, 830, 829, 840, 851]),
    ([1, 2, 3, 4, 5], [1000000.1, 1000000.2, 1000000.25, 1000000.4, 1000000.5]), ([1, 2, 3], [1, 2, 3.0000001]),
]
for t, y in series:
    for higher in (True, False):
        for t0, target, conf in [(2025, 4.7, .95), (6, 5, .8)]:
            case("lm_forecast", {"t": t, "y": y, "t0": t0, "target": target, "conf": conf, "higher_is_better": higher}, ols(t, y, t0, target, conf, higher),
                 "rel 1e-8", "mpmath sums, scipy t")
t, y = series[7]
check = sm.OLS(y, sm.add_constant(np.array(t) - 2021)).fit().get_prediction([[1, 4]]).summary_frame(.05)
mine = ols(t, y, 2025, 4.7, .95, True)
assert abs(check.obs_ci_lower[0] - mine["lower"]) < 1e-9 and abs(check.obs_ci_upper[0] - mine["upper"]) < 1e-9

for t, x, n in [([2019, 2020, 2021], [90, 95, 100], [100, 100, 100]), ([1, 2, 3, 4], [50, 50, 50, 50], [100, 100, 100, 100]), ([1, 2], [8, 9], [10, 10]), ([1], [8], [10]), ([], [], []),
                ([1, 1], [8, 9], [10, 10]), ([1, 2, 3, 4, 5], [0, 1, 0, 2, 5], [10, 12, 9, 14, 20]), ([1, 2, 3], [0, 3, 10], [0, 9, 10]), ([1, 2, 3, 4], [9, 18, 36, 72], [10, 20, 40, 80]),
                ([2020, 2021, 2022, 2023, 2024], [9100, 9250, 9380, 9420, 9510], [10000, 10020, 9990, 9980, 10010])]:
    for t0, target in [(2025, .95), (6, .98), (6, 1)]:
        y = [math.log((a + .5) / (b - a + .5)) for a, b in zip(x, n)]
        r = ols(t, y, t0, math.inf if target == 1 else math.log(target / (1 - target)), .95, True)
        back = lambda v: None if v is None else 1 / (1 + mp.exp(-v))
        case("logit_trend", {"t": t, "x": x, "n": n, "t0": t0, "target": target, "conf": .95},
             {"slope": r["slope"], "fit": back(r["fit"]), "lower": back(r["lower"]), "upper": back(r["upper"]), "p_attain": r["p_attain"]}, "rel 1e-8", "mpmath sums, scipy t")


def holt(y, al, be, phi, l, b, start):
    sse = 0
    for v in y[start:]:
        f = l + phi * b
        e = v - f
        l, b = f + al * e, phi * b + al * be * e
        sse += e * e
    return l, b, sse


for m in (0, 1, 2, 3, 4, 5, 12, 36):
    y = [round(100 + 3 * i + rnd.gauss(0, 5), 1) for i in range(m)]
    for al, be, phi, h in [(.4, .2, .9, 6), (1, 1, 1, 3), (.1, 0, .98, 0), (0, 0, .8, 2)]:
        l, b, sse = holt(y, al, be, phi, 98.5, 2.5, 0)
        mean = [l + b * sum(phi**i for i in range(1, k + 1)) for k in range(1, h + 1)]
        out = {"mean": mean, "sigma2": None, "lower": None, "upper": None}
        if m > 5:
            s2 = sse / (m - 5)
            half = [z_of(.025) * math.sqrt(s2 * (1 + sum((al + al * be * sum(phi**i for i in range(1, j + 1))) ** 2 for j in range(1, k)))) for k in range(1, h + 1)]
            out.update(sigma2=s2, lower=[a - c for a, c in zip(mean, half)], upper=[a + c for a, c in zip(mean, half)])
        case("holt_fixed", {"y": y, "alpha": al, "beta_star": be, "phi": phi, "l0": 98.5, "b0": 2.5, "h": h, "n_params": 5, "conf": .95}, out, "rel 1e-6", "the recursion in Python")
        mean = None
        if m >= 2:
            l, b, _ = holt(y, al, be, phi, y[1], y[1] - y[0], 2)
            mean = [l + b * sum(phi**i for i in range(1, k + 1)) for k in range(1, h + 1)]
        case("holt_recursion", {"y": y, "alpha": al, "beta_star": be, "phi": phi, "init": "l=y[2], b=y[2]-y[1], start at i=3", "h": h}, {"mean": mean}, "rel 1e-10", "the recursion in Python")

for a, plan, el, tot in [(310, 600, 7, 12), (0, 600, 0, 12), (0, 600, 3, 12), (10, 600, 0, 12), (600, 600, 12, 12), (500, 600, 12, 12), (500, 600, 13, 12), (700, 600, 0, 12), (5, 0, 3, 12), (0, 0, 0, 0),
                         (0, 0, 5, 12), (-20, 400, 4, 12), (-20, 0, 4, 12), (100.5, 200.25, 2.5, 12), (0, 600, 12, 12)]:
    rem = max(0, plan - a)
    pace = None if el == 0 else a / el
    req = 0 if rem == 0 else (rem / (tot - el) if tot > el else None)
    ratio = 0 if rem == 0 else (None if req is None or not pace else req / pace)
    case("run_rate", {"achieved": a, "plan": plan, "elapsed": el, "total": tot},
         {"remaining": rem, "pace": pace, "required": req, "ratio": ratio, "projected": None if pace is None else pace * tot, "pct_of_plan": None if plan == 0 else a / plan}, "rel 1e-12", "arithmetic")

for y in [[], [3], [3, 3], [1, 2, 3, 4], [10000000.2] + [10000000.1, 10000000.3] * 40, [-1.5, 1e-9, 7], [1e15, 1e15 + 2, 1e15 + 4]]:
    m = None if not y else mp.fsum(map(mp.mpf, y)) / len(y)
    case("mean_sd", {"y": y}, {"mean": m, "sd": None if len(y) < 2 else mp.sqrt(mp.fsum((mp.mpf(v) - m) ** 2 for v in y) / (len(y) - 1))}, "rel 1e-8", "mpmath, 40 digits")


def armitage(x, n, s):
    N, X = sum(n), sum(x)
    S = [F(v) for v in s]
    used = {v for v, m in zip(S, n) if m}
    if X == 0 or X == N or len(used) < 2:
        return {"chi2": None, "p": None, "z": None}
    p = F(X, N)
    num = sum(a * b for a, b in zip(x, S)) - p * sum(a * b for a, b in zip(n, S))
    den = p * (1 - p) * (sum(a * b * b for a, b in zip(n, S)) - F(sum(a * b for a, b in zip(n, S)) ** 2) / N)
    z = mp.mpf(num.numerator) / num.denominator / mp.sqrt(mp.mpf(den.numerator) / den.denominator)
    return {"chi2": z * z, "p": mp.erfc(abs(z) / mp.sqrt(2)), "z": z}


for x, n, s in [([0, 0], [10, 20], [1, 2]), ([10, 20], [10, 20], [1, 2]), ([5, 6], [10, 20], [3, 3]), ([5, 6, 0], [10, 20, 0], [3, 3, 4]), ([], [], []), ([5], [10], [1]), ([0], [0], [1]),
                ([930, 941, 952], [1000, 1000, 1000], [2021, 2022, 2023]), ([5, 9, 4, 8], [10, 12, 9, 20], [2021.5, 2022, 2023.25, 2030]), ([5, 0, 7], [10, 0, 9], [1, 2, 3]),
                ([50, 40, 30], [100, 100, 100], [1, 2, 3]), ([10, 10, 10], [20, 20, 20], [1, 2, 3]), ([1, 0], [1, 1], [0, 1]), ([900000, 900400, 901000], [10**6] * 3, [202101, 202102, 202103])]:
    case("cochran_armitage", {"x": x, "n": n, "score": s}, armitage(x, n, s), "rel 1e-9", "exact fractions, mpmath erfc")


def kendall(y):
    n = len(y)
    sg = lambda v: (v > 0) - (v < 0)
    S = sum(sg(b - a) for a, b in itertools.combinations(y, 2))
    slopes = sorted((y[j] - y[i]) / (j - i) for i in range(n) for j in range(i + 1, n))
    slope = None if n < 2 else float(np.median(slopes))
    ties = [y.count(v) for v in set(y)]
    out = {"S": S, "var_S": 0, "z": None, "p_normal": None, "p_exact": None, "sen_slope": slope}
    if len(ties) < 2:
        return out
    V = F(n * (n - 1) * (2 * n + 5) - sum(c * (c - 1) * (2 * c + 5) for c in ties), 18)
    z = (S - sg(S)) / mp.sqrt(mp.mpf(V.numerator) / V.denominator)
    out.update(var_S=float(V), z=z, p_normal=mp.erfc(abs(z) / mp.sqrt(2)))
    if n <= 10 and max(ties) == 1:
        if n <= 7:
            every = [abs(sum(sg(b - a) for a, b in itertools.combinations(q, 2))) >= abs(S) for q in itertools.permutations(range(n))]
            out["p_exact"] = sum(every) / len(every)
        else:
            out["p_exact"] = st.kendalltau(range(n), y, method="exact").pvalue
    return out


for y in [[5], [5, 5], [5, 6], [6, 5], [5, 5, 5, 5], [1, 2, 3], [1, 2, 3, 4], [4, 3, 2, 1], [1, 2, 3, 4, 5], [2, 1, 4, 3, 5], [1, 3, 2], [1, 2, 2, 3], [5, 3, 3, 3, 1, 1], list(range(10)), list(range(11)),
          [3, 1, 4, 1.5, 5, 9, 2.6, 5.3, 5.8, 9.7], [9, 8, 7, 1, 2, 3, 4], [0.1, 0.3, 0.2, 0.3, 0.1], [round(rnd.gauss(50, 9)) for _ in range(24)], [round(rnd.random(), 6) for _ in range(8)], [2, 1, 3, 0]]:
    case("mann_kendall", {"y": y}, kendall(y), "rel 1e-9", "all orders up to n = 7, scipy kendalltau up to 10; mpmath erfc")


# Towns ----------------------------------------------------------------------------------------------------------------
def kitagawa(x0, n0, x1, n1):
    keys = ["total", "rate_effect", "mix_effect", "town_rate", "town_mix"]
    A, B = sum(n0), sum(n1)
    if A == 0 or B == 0:
        return dict.fromkeys(keys)
    R0, R1 = F(sum(x0), A), F(sum(x1), B)
    tr, tm = [], []
    for a, b, c, d in zip(x0, n0, x1, n1):
        if b == 0 and d == 0:
            tr.append(F(0)), tm.append(F(0))
            continue
        r0 = F(a, b) if b else F(c, d)
        r1 = F(c, d) if d else F(a, b)
        w0, w1 = F(b, A), F(d, B)
        tr.append((w0 + w1) / 2 * (r1 - r0))
        tm.append(((r0 + r1) / 2 - (R0 + R1) / 2) * (w1 - w0))
    assert sum(tr) + sum(tm) == R1 - R0
    return {"total": float(R1 - R0), "rate_effect": float(sum(tr)), "mix_effect": float(sum(tm)), "town_rate": [float(v) for v in tr], "town_mix": [float(v) for v in tm]}


for q in [([5], [10], [6], [10]), ([0], [0], [6], [10]), ([6], [10], [0], [0]), ([], [], [], []), ([5, 0], [10, 0], [6, 3], [10, 5]), ([5, 3], [10, 5], [6, 0], [10, 0]),
          ([5, 0, 3], [10, 0, 5], [6, 0, 4], [10, 0, 5]), ([0, 0], [10, 20], [0, 0], [30, 10]), ([10, 20], [10, 20], [5, 40], [5, 40]), ([95] * 28, list(range(96, 124)), [97] * 28, list(range(100, 156, 2)))]:
    case("kitagawa", dict(zip(("x0", "n0", "x1", "n1"), q)), kitagawa(*q), "abs 1e-13", "exact fractions")


def modified(y, threshold):
    if not y:
        return {"median": None, "mad": None, "score": [], "outlier": []}
    med = float(np.median(y))
    dist = [abs(v - med) for v in y]
    mad, mean = float(np.median(dist)), math.fsum(dist) / len(y)
    s = [.6745 * (v - med) / mad if mad > 0 else ((v - med) / (1.253314 * mean) if mean > 0 else 0) for v in y]
    return {"median": med, "mad": mad, "score": s, "outlier": [abs(v) > threshold for v in s]}


for y in [[], [4], [4, 4], [4, 4, 4, 4], [1, 2], [1, 2, 3, 4, 100], [5, 5, 5, 5, 1, 9], [2, 2, 2, 50], [0, 0, 0, 0, 0, 0, 1], [-3, -1, -2, -40, -2]]:
    for threshold in (3.5, 2):
        case("modified_z", {"y": y, "threshold": threshold}, modified(y, threshold), "rel 1e-9", "numpy median")
    for factor in (2, 0, 1.5):
        m, s = (None, None) if not y else (float(np.mean(y)), float(np.std(y)))
        case("min_max", {"y": y, "factor": factor}, {"min": None if not y else m - factor * s, "max": None if not y else m + factor * s}, "rel 1e-10", "numpy mean, std")

for p in [[], [.03], [1], [0, 1], [.05] * 4, [.9, .01, .01, .5], [.04, .03, .02, .01], [0, 0, .2], [.6, .7, .8], [round(rnd.random() ** 3, 5) for _ in range(28)]]:
    f = lambda m: [] if not p else multipletests(p, method=m)[1].tolist()
    case("p_adjust", {"p": p}, {"bh": f("fdr_bh"), "holm": f("holm"), "bonferroni": f("bonferroni")}, "rel 1e-12", "statsmodels multipletests")


def marshall(x, n):
    if sum(n) == 0:
        return {"mean": None, "a": None, "shrunk": None}
    m = sum(x) / sum(n)
    s2 = math.fsum(b * (a / b - m) ** 2 for a, b in zip(x, n) if b) / sum(n)
    A = max(0, s2 - m / (sum(n) / len(n)))
    return {"mean": m, "a": A, "shrunk": [m if b == 0 or A == 0 else m + (a / b - m) * A / (A + m / b) for a, b in zip(x, n)]}


for x, n in [([], []), ([0], [0]), ([3], [10]), ([0, 0], [10, 20]), ([5, 0, 30], [500, 0, 600]), ([5, 60, 1, 200], [500, 800, 150, 9000]), ([50, 6, 10, 20], [500, 800, 150, 9000]), ([1, 1], [10, 10]),
             ([rnd.randint(0, 60) for _ in range(28)], [rnd.randint(100, 9000) for _ in range(28)])]:
    case("eb_rate_marshall", {"x": x, "n": n}, marshall(x, n), "rel 1e-10", "the formula in Python")


def beta_binomial(x, n):
    out = dict.fromkeys(["mean", "rho", "prior_size", "shrunk", "lower", "upper"])
    N = sum(n)
    if N == 0:
        return out
    m = F(sum(x), N)
    out["mean"] = float(m)
    k = sum(1 for b in n if b)
    if k < 2 or N == k:
        return out
    msb = sum(b * (F(a, b) - m) ** 2 for a, b in zip(x, n) if b) / (k - 1)
    msw = sum(F(a * (b - a), b) for a, b in zip(x, n) if b) / (N - k)
    n0 = (N - F(sum(b * b for b in n), N)) / (k - 1)
    if msb == 0 and msw == 0:
        return out
    rho = max(F(0), (msb - msw) / (msb + (n0 - 1) * msw))
    out["rho"] = float(rho)
    if rho == 0:
        out["shrunk"] = [float(m)] * len(x)
        return out
    M = float((1 - rho) / rho)
    out["prior_size"] = M
    a = [v + M * float(m) for v in x]
    b = [w - v + M * (1 - float(m)) for v, w in zip(x, n)]
    q = lambda t, c, d: 0 if c == 0 else (1 if d == 0 else st.beta.ppf(t, c, d))
    out.update(shrunk=[c / (c + d) for c, d in zip(a, b)], lower=[q(.025, c, d) for c, d in zip(a, b)], upper=[q(.975, c, d) for c, d in zip(a, b)])
    return out


for x, n in [([], []), ([0], [0]), ([3], [10]), ([5, 5], [10, 10]), ([5, 5, 5], [10, 10, 10]), ([1, 0, 1], [1, 1, 1]), ([9, 2, 0], [10, 10, 0]), ([10, 0], [10, 10]), ([47, 180, 12], [50, 200, 12]),
             ([28, 95, 380, 19], [30, 100, 400, 20]), ([30, 60, 380, 1], [30, 100, 400, 20])] + [
                 ([min(b, round(b * rnd.uniform(.85, 1))) for b in n], n) for n in ([rnd.randint(20, 400) for _ in range(28)], [rnd.randint(1, 60) for _ in range(9)])]:
    case("eb_beta_binomial", {"x": x, "n": n}, beta_binomial(x, n), "rel 1e-7", "exact fractions, scipy beta")


# Apportionment and disclosure -----------------------------------------------------------------------------------------
def apportion(w, K, webster):
    G = sum(w)
    if K == 0:
        return [0] * len(w)
    if G == 0:
        return None
    if K > G:
        return list(w)
    if webster:
        s = [0] * len(w)
        for _ in range(K):
            i = max(range(len(w)), key=lambda j: (F(w[j], 2 * s[j] + 1), w[j], -j))
            s[i] += 1
        return s
    s = [K * v // G for v in w]
    for i in sorted(range(len(w)), key=lambda j: (-(K * w[j] % G), -w[j], j))[: K - sum(s)]:
        s[i] += 1
    return s


fixed = [([], 0), ([], 5), ([0, 0], 0), ([0, 0], 3), ([3, 4], 7), ([3, 4], 8), ([3, 4], 0), ([6, 6, 2], 10), ([1, 1, 1], 1), ([1, 1, 1], 2), ([2, 1, 1, 2], 3), ([0, 5, 0, 5], 5), ([5, 5, 5, 5], 6), ([10], 4),
         ([10, 0], 4), ([1, 2, 3, 4], 5), ([53, 24, 23], 10), ([7, 7, 7, 3, 3], 4), ([1, 3, 1, 3], 4), ([1, 100], 50), ([15, 15, 10], 4), ([9061, 7179, 5259, 3319, 1182], 26)]
for w, K in fixed + [([rnd.randint(0, 60) for _ in range(rnd.randint(1, 28))], rnd.randint(0, 300)) for _ in range(40)]:
    for name, webster in (("apportion_hamilton", False), ("apportion_webster", True)):
        case(name, {"weights": w, "seats": K}, {"seats": apportion(w, K, webster)}, "exact", "seat by seat in exact fractions")
case("apportion_hamilton", {"weights": [2**53, 2**53 - 1, 5], "seats": 2**53 - 1}, {"seats": apportion([2**53, 2**53 - 1, 5], 2**53 - 1, False)}, "exact", "Python integers")


def suppress(c, low, high, width):
    P = [i for i, v in enumerate(c) if low <= v <= high]
    if not P:
        return {"primary": [], "secondary": [], "suppress_total": False}
    sec = []
    while True:
        k, s, V = len(P), len(sec), sum(c[i] for i in P + sec)
        rest = sorted((v, i) for i, v in enumerate(c) if v > high and i not in sec)
        B = rest[0][0] if rest else math.inf
        sB = 0 if s == 0 else s * B
        wide = min(high, V - (high + 1) * s - low * (k - 1)) - max(low, V - sB - high * (k - 1))
        if wide >= width and k + s >= 2:
            return {"primary": P, "secondary": sec, "suppress_total": False}
        if not rest:
            return {"primary": P, "secondary": sec, "suppress_total": True}
        sec.append(rest[0][1])


for c in [[], [0, 0], [5], [5, 0, 0], [1, 1], [7, 7], [3, 4], [0, 8, 8, 6], [8, 8], [1, 8, 9], [7, 8, 8, 8, 8], [4, 1000], [4, 1000, 1000], [2, 2, 8], [120, 3, 45, 88, 9, 31], [1, 1, 1, 1], [7, 7, 7, 100], [6, 9, 9, 9]] + [
        [rnd.choice([0, 0, 1, 3, 5, 7, 8, 9, 10, 15, 40, 200]) for _ in range(rnd.randint(2, 28))] for _ in range(40)] + [[rnd.choice([0, 8, 9, 12, 90]) for _ in range(6)] + [rnd.randint(1, 7)] for _ in range(20)]:
    for low, high, width in [(1, 7, 3), (1, 4, 3), (1, 9, 5), (2, 6, 1)]:
        case("suppress_secondary", {"counts": c, "low": low, "high": high, "width": width}, suppress(c, low, high, width), "exact", "the loop of statistics.md 5 in Python")
nhs = lambda v: "0" if v == 0 else "*" if v <= 7 else str(5 * round(v / 5))
for c in [[], [0], [0, 0], [1], [3, 4], [4, 4], [7, 0], [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18], [1, 1, 1], [12, 12, 12], [999999998, 2]]:
    case("suppress_nhs", {"counts": c}, {"display": [nhs(v) for v in c], "total": nhs(sum(c))}, "exact", "the rule in Python")


# Verdicts -------------------------------------------------------------------------------------------------------------
def verdict(kind, x, n, target, missing, conf):
    if n == 0:
        return {"verdict": "INSUFFICIENT", "estimate": None, "lower": None, "upper": None}
    a, b = target.split("/")
    T = F(a) / F(b)
    if kind == "census":
        lo, hi = F(x, n + missing), F(x + missing, n + missing)
        bounds = (float(lo), float(hi)) if missing else (None, None)
        thin = False
    else:
        _, lo, hi = clopper(x, n, conf)
        lo, hi = float(lo), float(hi)
        bounds = (lo, hi)
        thin = n < 30 or hi - lo > .30
        lo, hi = F(lo), F(hi)
    v = "INSUFFICIENT" if thin else "ATTAINED" if lo >= T else "NOT_ATTAINED" if hi < T else "ATTAINED_UNCERTAIN" if F(x, n) >= T else "NOT_ATTAINED_UNCERTAIN"
    return {"verdict": v, "estimate": x / n, "lower": bounds[0], "upper": bounds[1]}


for kind in ("census", "sample"):
    for x, n, target, missing in [(0, 0, "95/100", 0), (0, 0, "95/100", 7), (19, 20, "95/100", 0), (57, 100, "57/100", 0), (29, 100, "29/100", 0), (285, 1000, "28.5/100", 0), (284, 1000, "28.5/100", 0),
                                  (955, 1000, "95/100", 20), (945, 1000, "95/100", 20), (1000, 1000, "95/100", 10), (900, 1000, "95/100", 10), (950, 1000, "95/100", 1), (0, 40, "95/100", 0), (40, 40, "95/100", 0),
                                  (72, 72, "95/100", 0), (71, 71, "95/100", 0), (183, 183, "98/100", 0), (182, 182, "98/100", 0), (389, 400, "95/100", 0), (388, 400, "95/100", 0), (398, 400, "98/100", 0),
                                  (397, 400, "98/100", 0), (197, 200, "95/100", 0), (183, 200, "95/100", 0), (184, 200, "95/100", 0), (935, 1000, "95/100", 0), (936, 1000, "95/100", 0), (970, 1000, "98/100", 0),
                                  (971, 1000, "98/100", 0), (15, 30, "95/100", 0), (20, 42, "50/100", 3), (29, 29, "0/100", 0), (100, 100, "100/100", 5), (2**53 - 1, 2**53, "100/100", 0), (1, 3, "1/3", 0)]:
        if kind == "sample" and n > 10**6:
            continue
        case("verdict_proportion", {"kind": kind, "x": x, "n": n, "target": target, "missing": missing, "conf": .95}, verdict(kind, x, n, target, missing, .95), "rel 1e-8", "exact fractions; Clopper-Pearson as above")
for slots, pop, target in [(0, 0, "47/10"), (5, 0, "47/10"), (0, 100, "47/10"), (4205, 894853, "47/10"), (4206, 894853, "47/10"), (4230, 900000, "47/10"), (4229, 900000, "47/10"), (1, 1, "4.7/1"), (0, 10, "0/1"),
                           (3760, 800000, "47/10"), (10, 2128, "47/10"), (45, 10000, "45/10"), (2**40, 2**53, "1/2"), (41, 9000, "4.55/1")]:
    a, b = target.split("/")
    T = F(a) / F(b)
    out = {"verdict": "INSUFFICIENT", "rate": None, "required": None, "shortfall": None}
    if pop:
        need = math.ceil(T * pop / 1000)
        out = {"verdict": "ATTAINED" if F(1000 * slots, pop) >= T else "NOT_ATTAINED", "rate": 1000 * slots / pop, "required": need, "shortfall": max(0, need - slots)}
    case("verdict_stock_rate", {"slots": slots, "population": pop, "target_per_1000": target}, out, "rel 1e-12", "exact fractions")

with open(pathlib.Path(__file__).with_name("more.csv"), "w", newline="") as f:
    w = csv.writer(f, lineterminator="\n")
    w.writerow(["method", "inputs", "expected", "tolerance", "source"])
    w.writerows(rows)
print(len(rows), "cases")
