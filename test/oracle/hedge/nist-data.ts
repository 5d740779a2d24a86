/**
 * Statistical Reference Datasets of the National Institute of Standards and Technology, linear regression (public
 * domain), with their certified values, which NIST computed with 500 digits and prints to 15.
 * https://www.itl.nist.gov/div898/strd/lls/lls.shtml
 */

/** Norris, ozone monitors: y = B0 + B1·x + e. */
export const NORRIS = {
  x: [
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5,
    11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1,
    448.9, 0.5,
  ],
  y: [
    0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8,
    557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2,
    0.2,
  ],
  certified: { B1: 1.00211681802045, rSquared: 0.999993745883712 },
} as const;

/** Pontius, a load cell: y = B0 + B1·x + B2·x² + e. */
export const PONTIUS = {
  x: [...Array(2)].flatMap(() => Array.from({ length: 20 }, (_, load) => 150000 * (load + 1))),
  y: [
    0.11019, 0.21956, 0.32949, 0.43899, 0.54803, 0.65694, 0.76562, 0.87487, 0.98292, 1.09146, 1.20001, 1.30822, 1.41599,
    1.52399, 1.63194, 1.73947, 1.84646, 1.95392, 2.06128, 2.16844, 0.11052, 0.22018, 0.32939, 0.43886, 0.54798, 0.65739,
    0.76596, 0.87474, 0.983, 1.0915, 1.20004, 1.30818, 1.41613, 1.52408, 1.63159, 1.73965, 1.84696, 1.95445, 2.06177,
    2.16829,
  ],
  certified: {
    B0: 0.673565789473684e-3,
    B1: 0.732059160401003e-6,
    B2: -0.316081871345029e-14,
    rSquared: 0.999999900178537,
  },
} as const;

/** NoInt1, made up: y = B1·x + e, through the origin; R² is counted from 0, not from the mean. */
export const NO_INTERCEPT = {
  x: [60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70],
  y: [130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140],
  certified: { B1: 2.07438016528926, rSquared: 0.999365492298663 },
} as const;
